using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Tenants.Api;
using Union.Tenants.Audit;
using Union.Tenants.Features;
using Union.Tenants.Operations;
using Union.Tenants.Tasks;
using Union.Web.Home;

namespace Union.Tenants;

/// <summary>What every site has: its features, settings, audit trail and tasks; and the commands that look after the installation.</summary>
internal sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();

        services.AddScoped<FeatureBoard>();
        services.AddScoped<AuditTrail>().AddScoped<RecordWords>();
        services.AddScoped<TaskBoard>();
        services.AddScoped<IDashboardBlock, RecentActs>();

        services.AddHostVerb<VerifyVerb>().AddHostVerb<BackupVerb>().AddHostVerb<RestoreVerb>();
        services.AddSingleton<BackupFile>().AddSingleton<IIntegrityCheck, OrphanRows>().AddSingleton<IIntegrityCheck, KeptFiles>();
        ApiDescription.Add(services);
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        TenantsApi.Map(routes);
        ApiDescription.Map(routes);
    }
}
