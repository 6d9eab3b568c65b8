using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Api;
using Union.Contents.Definitions;
using Union.Contents.Items.Recipes;
using Union.Contents.Scheduling;
using Union.Core.Indexing;
using Union.Notices.Api;
using Union.Notices.Blocks;
using Union.Notices.Citations;
using Union.Notices.Citations.Checking;
using Union.Notices.Citations.Collecting;
using Union.Notices.Citations.Recording;
using Union.Notices.Citations.Showing;
using Union.Notices.Drafts;
using Union.Notices.Drafts.Clone;
using Union.Notices.Heads;
using Union.Notices.Import;
using Union.Notices.Indexing;
using Union.Notices.Printing;
using Union.Notices.Publishing;
using Union.Notices.Reading;
using Union.Notices.Reading.Finding;
using Union.Notices.Recipes;
using Union.Notices.Relations;
using Union.Notices.Relations.Editing;
using Union.Notices.Relations.Proposing;
using Union.Notices.Relations.Showing;
using Union.Notices.Seeding;
using Union.Notices.Targets;
using Union.Notices.Targets.Reports;
using Union.Notices.Versions;
using Union.Web.Home;
using Union.Work.Seeding;

namespace Union.Notices;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<NoticesModel>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddNavigationProvider<SiteMenu>();
        services.AddScoped<IFeatureFreeze, NoticesFreeze>();
        services.AddScoped<IIndexSource, NoticeIndexSource>();
        services.AddScoped<IHomeBlock, LatestNotices>().AddScoped<IHomeBlock, PublicKinds>();
        services.AddScoped<IDashboardBlock, NoticesAtWork>();

        // Writing
        services.AddScoped<KeptFigures>();
        services.AddScoped<DraftList>().AddScoped<NoticeChecks>().AddScoped<SaveDraft>().AddScoped<RestoreVersion>();
        services.AddScoped<PublishNotice>().AddScoped<IContentPublisher, PublishNotice>().AddScoped<ScheduleNotice>();
        services.AddScoped<UnpublishNotice>().AddScoped<PublishMany>();
        services.AddScoped<CloneNotice>();
        services.AddScoped<NoticeImport>();
        services.AddTransient<FolderImport>().AddHostVerb<ImportVerb>();

        // Recipes and interface
        services.AddScoped<IContentApiHandler, NoticeApi>();
        services.AddScoped<BroughtAttachments>().AddScoped<BroughtRelations>().AddScoped<SoundItems>();
        services.AddScoped<IContentItemsHandler, NoticeItems>().AddScoped<ICodeContentType, NoticeType>();

        // Citations
        services.AddEntityModel<CitationsModel>().AddDataMigration<CitationsMigrations>();
        services
            .AddScoped<NoticeNames>()
            .AddScoped<NoticeByText>()
            .AddScoped<RecordCitations>()
            .AddScoped<ShowCitations>()
            .AddScoped<TargetAddress>();
        services.AddScoped<DoubtfulCitations>().AddScoped<DecideCitation>().AddScoped<AddCitation>().AddScoped<Stubs>();
        services.AddAfterCommit<ContentPublished, CitationsOfPublished>().AddAfterCommit<ContentUnpublished, CitationsOfUnpublished>();
        services.AddBackgroundTask<CatchUpCitations>();

        // Relations
        services.AddEntityModel<RelationsModel>().AddDataMigration<RelationsMigrations>();
        services.AddScoped<ShowRelations>().AddScoped<AddRelation>().AddScoped<RemoveRelation>();
        services.AddScoped<ProposedRelations>().AddScoped<DecideProposal>();

        // Targets
        services.AddTargets();

        // Heads of policy documents
        services.AddHeads();

        // Synthetic library
        services.AddScoped<ISeeder, NoticeSeeder>();

        // Reading
        services.AddScoped<NoticeList>().AddScoped<ReadNotice>().AddScoped<StaffReader>();
        services.AddScoped<DownloadAttachment>();
        services.AddScoped<Sitemap>().AddScoped<Robots>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        DownloadAttachment.Map(routes);
        DownloadDocument.Map(routes);
        DownloadEvidence.Map(routes);
        Sitemap.Map(routes);
        Robots.Map(routes);
    }
}
