using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Indexing;
using Union.Organizations.Activities;
using Union.Organizations.Api;
using Union.Organizations.Divisions;
using Union.Organizations.DualDisplays;
using Union.Organizations.Elections;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Cases;
using Union.Organizations.Founding;
using Union.Organizations.HealthCards;
using Union.Organizations.Import;
using Union.Organizations.Import.Planning;
using Union.Organizations.Import.Running;
using Union.Organizations.Indicators;
using Union.Organizations.LegalPersons;
using Union.Organizations.Officers;
using Union.Organizations.Officers.Appraisals;
using Union.Organizations.Papers;
using Union.Organizations.Register;
using Union.Organizations.Register.Indexing;
using Union.Organizations.Reorganizations;
using Union.Organizations.Rules;
using Union.Organizations.Seeding;
using Union.Organizations.Terms;
using Union.Organizations.Terms.Overview;
using Union.Organizations.Terms.Reminders;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Work.Reminders;
using Union.Work.Seeding;

namespace Union.Organizations;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<Permissions>();
        services.AddSingleton<IRuleProvider, OrganizationRules>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddScoped<IFeatureFreeze, OrganizationsFreeze>();

        // Tree
        services.AddEntityModel<TreeModel>().AddDataMigration<TreeMigrations>();
        services.AddScoped<IOrganizationTree, OrganizationTree>().AddScoped<OrganizationReach>();
        services.AddScoped<IFeatureEventHandler, RootOrganization>();
        services.AddScoped<TreeBranches>().AddScoped<TreeSearch>().AddScoped<IOrganizationPicker, TreeSearch>();
        services.AddScoped<IOrganizationDirectory, TreeDirectory>();
        services.AddScoped<IIndexSource, OrganizationIndexSource>();
        services.AddScoped<StampedCache>().AddScoped<SiteCounts>().AddScoped<AreaCounts>().AddScoped<OrganizationList>();

        // Page of an organization
        services.AddScoped<HealthCardReader>().AddScoped<OrganizationChecks>();

        // Synthetic data
        services
            .AddScoped<ISeeder, TreeSeeder>()
            .AddScoped<ISeeder, TermSeeder>()
            .AddScoped<ISeeder, OfficerSeeder>()
            .AddScoped<ISeeder, DisplaySeeder>()
            .AddScoped<ISeeder, LegalSeeder>();

        // Papers
        services.AddPaperTemplates<OrganizationPapers>();
        services.AddScoped<PaperFacts>().AddPaperSource<UnionPapers>().AddScoped<IHealthCardSection, PaperSection>();

        // Employing units
        services.AddEntityModel<UnitsModel>().AddDataMigration<UnitsMigrations>();
        services.AddScoped<UnitList>().AddScoped<UnitChecks>();

        // Terms, committees, officers
        services.AddEntityModel<TermsModel>().AddDataMigration<TermsMigrations>();
        services.AddScoped<TermList>().AddScoped<IHealthCardSection, TermSection>();
        services.AddScoped<IReminderSource, TermReminders>().AddScoped<IReminderSource, VacancyReminders>();
        services.AddOfficers();

        // Founding
        services.AddEntityModel<FoundingModel>().AddDataMigration<FoundingMigrations>();

        // Elections
        services.AddEntityModel<ElectionsModel>().AddDataMigration<ElectionsMigrations>();
        services.AddScoped<Superiors>();
        // Ballots
        services
            .AddScoped<Superiors>()
            .AddScoped<NewChecks>()
            .AddScoped<CandidateChecks>()
            .AddScoped<IBallotSource, ElectionBallots>()
            .AddPaperSource<ElectionPapers>();
        services.AddProcedure<Election, ReElectionProcedure>();
        services.AddEntityModel<BallotsModel>().AddDataMigration<BallotsMigrations>();
        services.AddScoped(s => new BallotBox(s.GetRequiredService<UnionDbContext>(), s.GetServices<IBallotSource>()));

        // Founding
        services.AddFounding();
        // Legal persons
        services.AddEntityModel<LegalPersonsModel>().AddDataMigration<LegalPersonsMigrations>();
        services.AddSingleton<LegalPersonProcedure>().AddProcedure<LegalPerson, LegalPersonProcedure>();
        services.AddScoped<OpenLegalPerson>().AddScoped<IHealthCardSection, LegalSection>();
        services.AddEventHandler<TermRenewed, RenewAfterReElection>();

        // 双亮
        services.AddEntityModel<DualDisplaysModel>().AddDataMigration<DualDisplaysMigrations>();
        services.AddScoped<ConfirmDisplay>().AddScoped<DisplayList>().AddScoped<IHealthCardSection, DisplaySection>();
        services.AddEventHandler<OfficerChanged, StaleAfterChange>();

        // Indicators and activities
        services.AddOrganizationIndicators();
        services.AddOrganizationActivities();

        // Import
        services.AddEntityModel<DivisionsModel>().AddDataMigration<DivisionsMigrations>().AddScoped<DivisionNames>();
        services.AddEntityModel<ImportModel>().AddDataMigration<ImportMigrations>();
        services.AddScoped<ImportScope>().AddScoped<OrganizationTraces>().AddScoped<BatchFile>().AddScoped<StartImport>();
        services.AddScoped<IImporter, OrganizationImporter>().AddScoped<IImporter, UnitImporter>().AddScoped<IImporter, DivisionImporter>();
        services
            .AddJobHandler<CheckImport, CheckImportHandler>()
            .AddJobHandler<RunImport, RunImportHandler>()
            .AddJobHandler<UndoImport, UndoImportHandler>();
        services.AddHostVerb<ImportVerb>();

        // Reorganizations
        services.AddEntityModel<ReorganizationsModel>().AddDataMigration<ReorganizationsMigrations>();
        services.AddScoped<PropertyRules>().AddScoped<PlanReorganization>().AddScoped<ApplyReorganization>();
        services.AddScoped<UndoChecks>().AddScoped<UndoReorganization>().AddBackgroundTask<ReorganizationTask>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        OrganizationsApi.Map(routes);
        DisplayPhotos.Map(routes);
        EvidenceFiles.Map(routes);
    }
}
