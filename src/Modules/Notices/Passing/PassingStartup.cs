using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Notices.Passing.Answering;
using Union.Notices.Passing.Delivering;
using Union.Notices.Passing.Following;
using Union.Notices.Passing.Forwarding;
using Union.Notices.Passing.Inbox;
using Union.Notices.Passing.Rounds;
using Union.Notices.Passing.Sending;
using Union.Notices.Relations;
using Union.Work.Procedures;
using Union.Work.Reminders;

namespace Union.Notices.Passing;

/// <summary>Passing down and the inbox, a feature of its own: a site without it receives nothing until it is switched on.</summary>
[Feature(Feature)]
public sealed class PassingStartup : StartupBase
{
    /// <summary>Id of the feature.</summary>
    public const string Feature = "Union.Notices.Passing";

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<PassingModel>().AddDataMigration<PassingMigrations>();
        services.AddPermissionProvider<PassingPermissions>();
        services.AddNavigationProvider<PassingMenu>();

        // Sending
        services.AddScoped<RecipientChoices>().AddScoped<SaveList>().AddScoped<SendRound>();
        services.AddJobHandler<PassToMany, PassToManyHandler>();
        services.AddScoped<KeepInInbox>().AddAfterCommit<RecipientChanged, DeliverToInbox>();
        services.AddScoped<RoundReach>().AddScoped<RoundBoard>().AddScoped<ManageRound>().AddScoped<AnswerFiles>();

        // Receiving
        services.AddScoped<InboxReach>().AddScoped<InboxList>().AddScoped<PassedText>().AddScoped<PassedPictures>().AddScoped<InboxFiles>();
        services.AddScoped<AnswerEntry>().AddScoped<DraftForward>();
        services.AddProcedure<InboxEntry, InboxProcedure>();
        services.AddScoped<IReminderSource, InboxReminders>();

        // What became of the document
        services.AddScoped<TellWhatBecame>().AddScoped<RelationsTold>();
        services.AddAfterCommit<ContentPublished, DocumentPublished>().AddAfterCommit<ContentUnpublished, DocumentTakenDown>();
        services.AddAfterCommit<RelationAdded, RelationAddedToPublished>();
        services.AddBackgroundTask<EndWhatEnded>().AddScoped<IReminderSource, RoundReminders>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        InboxFiles.Map(routes);
        AnswerFiles.Map(routes);
    }
}
