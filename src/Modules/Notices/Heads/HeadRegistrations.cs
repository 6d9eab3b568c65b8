using Microsoft.Extensions.DependencyInjection;
using Union.Notices.Heads.Reviews;
using Union.Notices.Printing;
using Union.Notices.Recipes;
using Union.Notices.Rules;
using Union.Notices.Topics;
using Union.Web.Home;
using Union.Work.Reminders;
using Union.Work.Rules;

namespace Union.Notices.Heads;

/// <summary>The head of a policy document: its fields, rules and topics.</summary>
internal static class HeadRegistrations
{
    public static IServiceCollection AddHeads(this IServiceCollection services)
    {
        services.AddSingleton<IRuleProvider, NoticeRules>();
        services.AddScoped<IssuerFinder>().AddScoped<HeadChecks>().AddScoped<HeadOptions>();
        services.AddEntityModel<TopicsModel>().AddDataMigration<TopicsMigrations>();
        services.AddScoped<TopicTree>().AddScoped<GrowTopics>().AddScoped<LinkTopics>().AddScoped<SaveTopic>();
        services.AddAfterCommit<ContentPublished, TopicsOfPublished>();
        services.AddScoped<BroughtHead>();
        services.AddScoped<ReviewList>().AddScoped<IReminderSource, TrialReminders>().AddScoped<IDashboardBlock, ReviewsDue>();
        services.AddScoped<PrintedNotice>().AddScoped<DownloadDocument>();
        return services;
    }
}
