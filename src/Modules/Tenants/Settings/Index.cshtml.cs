using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Pages;

namespace Union.Tenants.Settings;

/// <summary>Name, page length and time zone of the site.</summary>
[RequirePermission("ManageSettings")]
internal sealed class IndexModel(SiteService sites, UnionDbContext db) : PageModel
{
    public static IReadOnlyList<SelectListItem> TimeZones { get; } =
    [new("北京时间（Asia/Shanghai）", "Asia/Shanghai"), new("乌鲁木齐时间（Asia/Urumqi）", "Asia/Urumqi")];

    [BindProperty]
    public SettingsInput Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var site = await sites.GetSiteSettingsAsync(cancellationToken);
        Input = new SettingsInput
        {
            SiteName = site.SiteName,
            PageSize = site.PageSize,
            TimeZoneId = site.TimeZoneId,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!TimeZones.Any(z => z.Value == Input.TimeZoneId))
            ModelState.AddModelError("Input.TimeZoneId", "请从列表中选择时区。");
        if (!ModelState.IsValid)
            return Page();
        db.Act("settings.save", "修改网站设置");
        await sites.UpdateSiteSettingsAsync(
            site =>
            {
                site.SiteName = Input.SiteName.Trim();
                site.PageSize = Input.PageSize;
                site.TimeZoneId = Input.TimeZoneId;
            },
            cancellationToken
        );
        this.Succeeded("网站设置已保存。");
        return Redirect(Url.Content("~/admin/settings"));
    }

    internal sealed class SettingsInput
    {
        [Display(Name = "网站名称"), Required, StringLength(60)]
        public string SiteName { get; set; } = "";

        [Display(Name = "列表每页条数"), Range(5, 100)]
        public int PageSize { get; set; } = 20;

        [Display(Name = "时区"), Required]
        public string TimeZoneId { get; set; } = "Asia/Shanghai";
    }
}
