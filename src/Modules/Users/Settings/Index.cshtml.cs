using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Pages;

namespace Union.Users.Settings;

[RequirePermission("ManageSignIn")]
internal sealed class IndexModel(UnionDbContext db, SiteService sites) : PageModel
{
    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public IReadOnlyList<Role> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Input = SettingsInput.Of((await sites.GetSiteSettingsAsync(cancellationToken)).As<UsersSettings>());
        await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (!ModelState.IsValid)
            return Page();
        Input.Require2faRoles = [.. Input.Require2faRoles.Intersect(Roles.Select(r => r.Name))];
        db.Act("users.settings", "修改登录设置");
        await sites.UpdateSiteSettingsAsync(site => site.Put(Input.ToSettings()), cancellationToken);
        this.Succeeded("登录设置已保存，立即生效。");
        return Redirect(Url.Content("~/admin/sign-in"));
    }

    private async Task ShowAsync(CancellationToken cancellationToken) =>
        Roles = await db.Set<Role>()
            .AsNoTracking()
            .Where(r => r.Name != StockRoles.Administrator)
            .OrderBy(r => r.Name)
            .ToListAsync(cancellationToken);
}
