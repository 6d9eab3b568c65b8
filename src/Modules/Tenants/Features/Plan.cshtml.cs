using Microsoft.AspNetCore.Mvc;

namespace Union.Tenants.Features;

/// <summary>Confirms a switch on the own site.</summary>
[RequirePermission("ManageFeatures")]
internal sealed class PlanModel(FeatureBoard board, ICurrentTenant tenant) : SwitchPage(board)
{
    private const string List = "~/admin/features";

    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => ShowAsync(tenant.Info, List, cancellationToken);

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SwitchAsync(tenant.Info, List, cancellationToken);
}
