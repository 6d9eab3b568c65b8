using Microsoft.Extensions.DependencyInjection;
using Union.Organizations.Indicators;
using Union.Organizations.Papers;
using Union.Organizations.Reorganizations;
using Union.Organizations.Seeding;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Work.Seeding;

namespace Union.Organizations;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddScoped<IFeatureFreeze, OrganizationsFreeze>();

        // Tree
        services.AddEntityModel<TreeModel>().AddDataMigration<TreeMigrations>();
        services.AddScoped<IOrganizationTree, OrganizationTree>().AddScoped<OrganizationReach>();
        services.AddScoped<IFeatureEventHandler, RootOrganization>();

        // Synthetic data
        services.AddScoped<ISeeder, TreeSeeder>();

        // Papers
        services.AddPaperTemplates<OrganizationPapers>();

        // Employing units
        services.AddEntityModel<UnitsModel>().AddDataMigration<UnitsMigrations>();

        // Indicators
        services.AddOrganizationIndicators();

        // Reorganizations
        services.AddEntityModel<ReorganizationsModel>().AddDataMigration<ReorganizationsMigrations>();
    }
}
