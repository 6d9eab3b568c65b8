using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Union.Tenants.Features;
using Union.Web.Pages;

namespace Union.Tenants.Registry;

/// <summary>Confirms the switch of one feature on several sites and starts it as a job.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class BulkModel(SiteList sites, TenantRegistry registry, FeatureCatalog catalog, FeatureBoard board, JobQueue jobs) : PageModel
{
    /// <summary>How many sites are planned before the switch; the others are planned when their turn comes, each with its result.</summary>
    public const int Previewed = 30;

    [BindProperty(SupportsGet = true)]
    public List<string> Tenant { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Feature { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Do { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Scope { get; set; }

    /// <summary>Query of the list that was shown, for the scope "all".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Filter { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(500)]
    public string? Reason { get; set; }

    public bool IsEnable => Do != "disable";

    public FeatureInfo Chosen { get; private set; } = null!;

    public IReadOnlyList<TenantInfo> Sites { get; private set; } = [];

    public IReadOnlyList<(TenantInfo Site, SwitchPreview Preview)> Previews { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!Load())
        {
            this.Warned("请选择站点和功能。");
            return Redirect(Url.Content("~/admin/tenants"));
        }
        await PreviewAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!Load())
            return BadRequest();
        if (!IsEnable && string.IsNullOrWhiteSpace(Reason))
            ModelState.AddModelError(nameof(Reason), "停用功能会影响正在使用的人，请填写理由。");
        if (!ModelState.IsValid)
        {
            await PreviewAsync(cancellationToken);
            return Page();
        }
        var payload = new BulkSwitch([.. Sites.Select(s => s.Name)], Chosen.Id, IsEnable, Reason?.Trim());
        var job = await jobs.StartAsync($"为 {Sites.Count} 个站点{(IsEnable ? "启用" : "停用")}“{Chosen.Name}”", payload, cancellationToken);
        return Redirect(Url.Content($"~/admin/jobs/{job}"));
    }

    private bool Load()
    {
        if (catalog.Find(Feature ?? "") is not { IsAlwaysEnabled: false } chosen)
            return false;
        Chosen = chosen;
        Sites = Scope == "all" ? [.. sites.All(FilterOf(Filter))] : [.. Tenant.Distinct().Select(registry.Find).OfType<TenantInfo>()];
        return Sites.Count > 0;
    }

    private static SiteFilter FilterOf(string? query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string? One(string name) => values.TryGetValue(name, out var v) ? (string?)v : null;
        return new SiteFilter
        {
            Q = One("q"),
            State = Enum.TryParse<TenantState>(One("state"), out var state) ? state : null,
            Level = One("level"),
            Feature = One("feature"),
            Under = One("under"),
        };
    }

    private async Task PreviewAsync(CancellationToken cancellationToken)
    {
        var request = IsEnable ? new SwitchRequest([Chosen.Id], []) : new SwitchRequest([], [Chosen.Id]);
        var previews = new List<(TenantInfo, SwitchPreview)>();
        foreach (var site in Sites.Take(Previewed))
            previews.Add((site, await board.PreviewAsync(site, request, cancellationToken)));
        Previews = previews;
    }
}
