using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Tenants.Registry;

/// <summary>The sites as a tree: the asked-for site, its children and theirs; deeper levels open on their own page.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class TreeModel(TenantRegistry registry) : PageModel
{
    /// <summary>More children of one site than this are shown in the list instead.</summary>
    public const int MostChildren = 150;

    public TenantInfo Top { get; private set; } = null!;

    public IReadOnlyList<TenantInfo> Above { get; private set; } = [];

    public IActionResult OnGet(string? under)
    {
        if ((under is null ? registry.Default : registry.Find(under)) is not { } top)
            return NotFound();
        (Top, Above) = (top, registry.AncestorsOf(top));
        return Page();
    }

    public IReadOnlyList<TenantInfo> ChildrenOf(TenantInfo tenant) => registry.ChildrenOf(tenant.Id);

    public string Note(TenantInfo tenant)
    {
        var below = registry.ChildrenOf(tenant.Id).Count;
        return string.Join(
            " · ",
            new[] { tenant.IsDefault ? "/" : tenant.PathBase, tenant.IsRunning ? "" : tenant.State.Word(), below > 0 ? $"{below} 个下级" : "" }.Where(
                t => t is not ""
            )
        );
    }
}
