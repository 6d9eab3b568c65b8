using Microsoft.Extensions.DependencyInjection;
using Union.Organizations.HealthCards;
using Union.Organizations.Officers.Appraisals;
using Union.Organizations.Officers.Register;
using Union.Organizations.Officers.Shares;
using Union.Organizations.Officers.Trainings.Courses;
using Union.Organizations.Officers.Trainings.Due;
using Union.Organizations.Officers.Visits;
using Union.Organizations.Terms.Meetings;
using Union.Work.Reminders;

namespace Union.Organizations.Officers;

/// <summary>What the module registers for officers: records, lists, reminders, the section on a union's page.</summary>
internal static class OfficerRegistrations
{
    public static void AddOfficers(this IServiceCollection services)
    {
        services.AddEntityModel<OfficersModel>().AddDataMigration<OfficersMigrations>();
        services.AddScoped<OfficerList>().AddScoped<DueList>().AddScoped<TrainingList>().AddScoped<CourseBook>();
        services.AddScoped<IReminderSource, TrainingReminders>();
        services
            .AddScoped<SaveAppraisal>()
            .AddScoped<VoteOnRemoval>()
            .AddScoped<ShareReader>()
            .AddScoped<VisitLog>()
            .AddScoped<IHealthCardSection, OfficersSection>();
    }
}
