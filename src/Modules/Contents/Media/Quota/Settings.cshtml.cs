using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Web.Pages;

namespace Union.Contents.Media.Quota;

[RequirePermission(Permissions.ManageMediaQuota)]
internal sealed class SettingsModel(UnionDbContext db, SiteService sites) : PageModel
{
    [BindProperty]
    public QuotaForm Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Input = QuotaForm.Of((await sites.GetSiteSettingsAsync(cancellationToken)).As<MediaSettings>());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return Page();
        db.Act("media.settings", "修改媒体库容量");
        await sites.UpdateSiteSettingsAsync(site => site.Put(Input.ToSettings()), cancellationToken);
        this.Succeeded("媒体库容量已保存，立即生效。");
        return LocalRedirect("~/admin/media");
    }
}
