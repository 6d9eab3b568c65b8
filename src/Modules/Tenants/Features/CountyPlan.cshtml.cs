using Microsoft.AspNetCore.Mvc;

namespace Union.Tenants.Features;

/// <summary>Confirms a switch on another site, from the root.</summary>
[Feature(RegistryFeature.Id)]
[RequirePermission("ManageTenants")]
internal sealed class CountyPlanModel(FeatureBoard board, TenantRegistry registry) : SwitchPage(board)
{
    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken) =>
        registry.Find(name) is { } target ? await ShowAsync(target, ListOf(target), cancellationToken) : NotFound();

    public async Task<IActionResult> OnPostAsync(string name, CancellationToken cancellationToken) =>
        registry.Find(name) is { } target ? await SwitchAsync(target, ListOf(target), cancellationToken) : NotFound();

    private static string ListOf(TenantInfo target) => $"~/admin/tenants/{target.Name}/features";
}
