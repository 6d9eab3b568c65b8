namespace Union.Tenants.Features;

/// <summary>The own site's features.</summary>
[RequirePermission("ManageFeatures")]
internal sealed class IndexModel(FeatureBoard board, ICurrentTenant tenant) : FeatureListPage(board)
{
    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(tenant.Info, "~/admin/features", cancellationToken);
}
