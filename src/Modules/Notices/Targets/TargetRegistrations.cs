using Microsoft.Extensions.DependencyInjection;
using Union.Notices.Targets.Board;
using Union.Notices.Targets.Marking;
using Union.Notices.Targets.Recipes;
using Union.Notices.Targets.Reminding;
using Union.Notices.Targets.Reports;
using Union.Notices.Targets.Showing;
using Union.Notices.Targets.Working;
using Union.Work.Reminders;
using Union.Work.Rules;

namespace Union.Notices.Targets;

/// <summary>All that targets do to the system.</summary>
internal static class TargetRegistrations
{
    public static void AddTargets(this IServiceCollection services)
    {
        services.AddEntityModel<TargetsModel>().AddDataMigration<TargetsMigrations>();
        services.AddPermissionProvider<TargetPermissions>();
        services.AddSingleton<IRuleProvider, TargetRules>().AddScoped<IReminderSource, TargetReminders>();
        services.AddScoped<TargetDays>().AddScoped<TargetLines>().AddScoped<TargetValues>().AddScoped<WorkOutTargets>().AddScoped<TargetReach>();
        services.AddScoped<TargetNotice>().AddScoped<TargetChoices>().AddScoped<Proposals>().AddScoped<ReadTarget>();
        services.AddScoped<MarkTarget>().AddScoped<DecideTarget>().AddScoped<ReportValue>().AddScoped<DownloadEvidence>();
        services.AddScoped<TargetBoard>().AddScoped<ShowTargets>();
        services.AddRecipeExecutionStep<TargetsStep>().AddDeployment<TargetsSource>();
        services.AddAfterCommit<ContentPublished, TargetsOfPublished>().AddBackgroundTask<WorkOutIndicatorTargets>();
    }
}
