using Microsoft.AspNetCore.Mvc;

namespace Union.Tenants.Features;

/// <summary>The features of another site, seen from the root.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class CountyModel(FeatureBoard board, TenantRegistry registry) : FeatureListPage(board)
{
    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken)
    {
        if (registry.Find(name) is not { } target)
            return NotFound();
        await LoadAsync(target, $"~/admin/tenants/{target.Name}/features", cancellationToken);
        return Page();
    }
}
