using Union.Web.Home;

namespace Union.Tenants.Registry;

/// <summary>The sites of the installation in figures, on the dashboard of who looks after them.</summary>
internal sealed class SitesAtWork(TenantRegistry registry, Access access) : IDashboardBlock
{
    public string Position => "80";

    public async ValueTask<Block?> BuildAsync(CancellationToken cancellationToken) =>
        await access.HasAsync(RegistryPermissions.ManageTenants.Name)
            ? new Block("/Areas/Tenants/Pages/Registry/_AtWork.cshtml", registry.All.CountBy(t => t.State).ToDictionary())
            : null;
}
