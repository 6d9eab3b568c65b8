using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Web.Pages;

namespace Union.Tenants.Registry;

/// <summary>One site: what it is, what is on, what happened last; stopping and starting it.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class DetailsModel(TenantFinder finder, SaveTenant save, TenantRegistry registry, FeatureCatalog catalog, UnionDbContext db)
    : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public Tenant Site { get; private set; } = null!;

    public TenantInfo Info { get; private set; } = null!;

    public TenantInfo? Parent { get; private set; }

    public int Children { get; private set; }

    public int Users { get; private set; }

    public IReadOnlyList<FeatureInfo> Features { get; private set; } = [];

    public IReadOnlyList<Act> Latest { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken) => ShowAsync(name, cancellationToken);

    public Task<IActionResult> OnPostDisableAsync(string name, CancellationToken cancellationToken) =>
        SwitchAsync(name, TenantState.Disabled, cancellationToken);

    public Task<IActionResult> OnPostEnableAsync(string name, CancellationToken cancellationToken) =>
        SwitchAsync(name, TenantState.Running, cancellationToken);

    private async Task<IActionResult> SwitchAsync(string name, TenantState state, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(name, cancellationToken) is not { } site)
            return NotFound();
        var problems = await save.SwitchAsync(site, state, Reason, cancellationToken);
        if (problems.Count > 0)
            this.Failed(string.Join(" ", problems));
        else
            this.Succeeded(state == TenantState.Running ? $"{site.DisplayName}站点已启用。" : $"{site.DisplayName}站点已停用，数据保留。");
        return Redirect(Url.Content($"~/admin/tenants/{site.Name}"));
    }

    private async Task<IActionResult> ShowAsync(string name, CancellationToken cancellationToken)
    {
        if (await finder.FindAsync(name, cancellationToken) is not { } site || registry.Find(site.Id) is not { } info)
            return NotFound();
        (Site, Info) = (site, info);
        Parent = site.ParentId is { } parent ? registry.Find(parent) : null;
        Children = registry.ChildrenOf(site.Id).Count;
        Features = [.. catalog.Features.Where(f => info.Features.Contains(f.Id) && f is { IsTheme: false, IsAlwaysEnabled: false })];
        Users = await db.Below<RoleAssignment>().Where(a => a.TenantId == site.Id).Select(a => a.UserId).Distinct().CountAsync(cancellationToken);
        Latest = await db.Below<Act>().Where(a => a.TenantId == site.Id).OrderByDescending(a => a.Sequence).Take(6).ToListAsync(cancellationToken);
        return Page();
    }
}
