using Microsoft.Extensions.DependencyInjection;
using Union.Tenants.Profiles;
using Union.Tenants.Registry;
using Union.Web.Home;

namespace Union.Tenants;

/// <summary>What only the root site has: the registry of sites and the feature profiles.</summary>
[Feature(RegistryFeature.Id)]
internal sealed class RegistryStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<RegistryPermissions>();
        services.AddNavigationProvider<RegistryMenu>();

        services.AddScoped<SiteList>().AddScoped<TenantFinder>().AddScoped<SaveTenant>().AddScoped<CreateTenant>();
        services.AddScoped<ProfilePreview>();
        services.AddScoped<IDashboardBlock, SitesAtWork>();
        services.AddJobHandler<BulkSwitch, BulkSwitchHandler>();
        services.AddJobHandler<FillTenant, FillTenantHandler>();
    }
}
