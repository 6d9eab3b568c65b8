using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Search.Log;

[RequirePermission(Permissions.ManageQuality)]
internal sealed class SettingsModel(UnionDbContext db, SiteService sites) : PageModel
{
    [BindProperty]
    public LogSettingsForm Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = LogSettingsForm.Of((await sites.GetSiteSettingsAsync(cancellationToken)).As<SearchLogSettings>());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();
        db.Act("search.log-settings", "修改检索记录的设置");
        await sites.UpdateSiteSettingsAsync(site => site.Put(Input.ToSettings()), cancellationToken);
        this.Succeeded("检索记录的设置已保存，立即生效。");
        return LocalRedirect("~/admin/search/log");
    }
}
