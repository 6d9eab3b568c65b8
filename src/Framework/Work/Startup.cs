using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Work.Activities.Register;
using Union.Work.Reminders;
using Union.Work.Rules.Explain;
using Union.Work.Rules.Table;
using Union.Work.Seeding;

namespace Union.Work;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        // Activities
        services.AddEntityModel<ActivitiesModel>();
        services.AddDataMigration<ActivitiesMigrations>();
        services.AddScoped<ActivityLog>().AddScoped<ActivityList>();

        // Documents
        services.AddDocuments();

        // Indicators
        services.AddIndicators();

        // Rules
        services.AddEntityModel<RulesModel>().AddDataMigration<RulesMigrations>();
        services.AddSingleton<RuleCatalog>().AddScoped<RuleBook>().AddSettingsSection<RuleSettings>();
        services.AddPermissionProvider<RulePermissions>();
        services.AddNavigationProvider<RuleMenu>();
        services.AddScoped<ChooseProfile>().AddScoped<SetOverride>();

        // Deadlines and procedures
        services.AddScoped<WorkingCalendars>().AddSettingsSection<HolidaySettings>();
        services.AddProcedures().AddHostVerb<ProceduresVerb>();

        // Reminders
        services.AddEntityModel<RemindersModel>().AddDataMigration<RemindersMigrations>();
        services
            .AddScoped<ReminderList>()
            .AddScoped(TellReminders.Create)
            .AddScoped<IReminderSource, DeadlineReminders>()
            .AddBackgroundTask<ReminderTask>();

        // Synthetic data
        services.AddScoped<SeedSites>().AddHostVerb<SeedVerb>().AddRecipeExecutionStep<SeedStep>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapDocuments();
        // A procedure with faults stops the start.
        serviceProvider.GetRequiredService<ProcedureCatalog>();
    }
}
