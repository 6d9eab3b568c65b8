using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Union.Web.Lists;

namespace Union.Tenants.Registry;

/// <summary>All sites of the installation.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class IndexModel(SiteList sites, TenantRegistry registry, FeatureCatalog catalog) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public SiteFilter Filter { get; set; } = new();

    public KeyPage<TenantInfo> Sites { get; private set; } = KeyPage.Empty<TenantInfo>();

    public IReadOnlyList<SelectListItem> States { get; } =
    [
        .. Enum.GetValues<TenantState>()
            .Where(s => s is TenantState.Running or TenantState.Disabled or TenantState.Invalid)
            .Select(s => new SelectListItem(s.Word(), s.ToString())),
    ];

    public IReadOnlyList<SelectListItem> Levels =>
        [.. registry.All.Select(t => t.LevelWord).Where(w => w is not "").Distinct().Order().Select(w => new SelectListItem(w, w))];

    public IReadOnlyList<SelectListItem> FeatureStates =>
        [
            .. Switchable.Select(f => new SelectListItem($"{f.Name}：已启用", f.Id)),
            .. Switchable.Select(f => new SelectListItem($"{f.Name}：未启用", "!" + f.Id)),
        ];

    /// <summary>Sites that have others below them; empty when there are too many to choose from a list.</summary>
    public IReadOnlyList<SelectListItem> Parents =>
        registry.All.Where(t => !t.IsDefault && registry.ChildrenOf(t.Id).Count > 0).Take(201).ToList() is { Count: <= 200 } parents
            ? [.. parents.Select(t => new SelectListItem(t.DisplayName, t.Name))]
            : [];

    public IReadOnlyList<SelectListItem> BulkFeatures => [.. Switchable.Select(f => new SelectListItem(f.Name, f.Id))];

    public string Query => Request.QueryString.Value ?? "";

    private IEnumerable<FeatureInfo> Switchable =>
        catalog.Features.Where(f => f is { IsTheme: false, IsAlwaysEnabled: false, DefaultTenantOnly: false, EnabledByDependencyOnly: false });

    public void OnGet() => Sites = sites.Page(Filter, KeyRequest.From(Request, 30));

    public IActionResult OnGetExport() =>
        new CsvResult(
            "站点.csv",
            ["站点代号", "名称", "行政区划代码", "层级", "上级", "地址前缀", "独立域名", "状态", "功能方案", "已启用的功能"],
            RowsAsync()
        );

    public string ParentOf(TenantInfo tenant) => tenant.ParentId is { } id ? registry.Find(id)?.DisplayName ?? "" : "";

    public static string AddressOf(TenantInfo tenant) =>
        tenant.Hosts.Count > 0 ? tenant.Hosts[0]
        : tenant.IsDefault ? "/"
        : tenant.PathBase + "/";

    public int FeaturesOf(TenantInfo tenant) => Switchable.Count(f => tenant.Features.Contains(f.Id));

    private async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync()
    {
        foreach (var t in sites.All(Filter))
        {
            yield return
            [
                t.Name,
                t.DisplayName,
                t.RegionCode,
                t.LevelWord,
                ParentOf(t),
                t.Prefix,
                string.Join(' ', t.Hosts),
                t.State.Word(),
                t.FeatureProfile,
                string.Join("、", Switchable.Where(f => t.Features.Contains(f.Id)).Select(f => f.Name)),
            ];
        }
        await Task.CompletedTask;
    }
}
