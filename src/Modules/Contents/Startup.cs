using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Api;
using Union.Contents.Attachments;
using Union.Contents.Changes;
using Union.Contents.Definitions;
using Union.Contents.Definitions.Editing;
using Union.Contents.Definitions.Recipes;
using Union.Contents.Items;
using Union.Contents.Items.Editing;
using Union.Contents.Items.History;
using Union.Contents.Items.Indexing;
using Union.Contents.Items.Listing;
using Union.Contents.Items.Publishing;
using Union.Contents.Items.Reading;
using Union.Contents.Items.Recipes;
using Union.Contents.Media;
using Union.Contents.Media.Adding;
using Union.Contents.Media.Browsing;
using Union.Contents.Media.Folders;
using Union.Contents.Media.Keeping;
using Union.Contents.Media.Quota;
using Union.Contents.Media.Uses;
using Union.Contents.Recipes;
using Union.Contents.Review;
using Union.Contents.Scheduling;
using Union.Contents.Versions;
using Union.Core.Indexing;

namespace Union.Contents;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<ContentsModel>();
        services.AddDataMigration<Migrations>();

        // Files
        services.AddScoped<AttachmentStore>().AddScoped<KeptUploads>();
        services.AddScoped<ShowMedia>();
        services.AddEntityModel<MediaLibraryModel>().AddDataMigration<MediaMigrations>().AddSettingsSection<MediaSettings>();
        services.AddScoped<MediaList>().AddScoped<MediaFolders>().AddScoped<MediaQuota>().AddScoped<MediaUses>();
        services.AddScoped<AddMedia>().AddScoped<ChangeFolder>().AddScoped<MoveMedia>().AddScoped<RemoveMedia>();

        // Publishing
        services.AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddBackgroundTask<ScheduledContents>();

        services.AddReview();
        services.AddEntityModel<ChangesModel>().AddDataMigration<ChangesMigrations>().AddScoped<ChangeNotes>();

        // Recipes
        services.AddScoped<BroughtFiles>();
        services.AddRecipeExecutionStep<MediaStep>().AddDeployment<MediaSource>();

        // Types
        services.AddEntityModel<ContentDefinitionsModel>().AddDataMigration<ContentDefinitionsMigrations>();
        services.AddScoped<ContentDefinitions>().AddScoped<DefineTypes>();
        services.AddRecipeExecutionStep<ContentDefinitionStep>().AddRecipeExecutionStep<ReplaceContentDefinitionStep>();
        services.AddRecipeExecutionStep<DeleteContentDefinitionStep>().AddDeployment<ContentDefinitionSource>();

        // Items of types without a module of their own
        services.AddScoped<ItemSlug>().AddScoped<ItemLinks>().AddScoped<BroughtAttachments>().AddScoped<GenericItems>();
        services.AddScoped<ItemStore>().AddScoped<ItemAccess>().AddScoped<ItemNames>().AddScoped<ItemFields>();
        services.AddScoped<ItemList>().AddScoped<ManyItems>().AddScoped<ItemChecks>().AddScoped<LoadChoices>().AddScoped<ContainedItems>();
        services.AddScoped<SaveItem>().AddScoped<CloneItem>().AddScoped<RestoreItem>().AddScoped<ItemChanges>().AddScoped<DeleteItem>();
        services.AddScoped<PublishItem>().AddScoped<IContentPublisher, PublishItem>().AddScoped<TakeDownItem>().AddScoped<ScheduleItem>();
        services.AddScoped<ShowItem>().AddScoped<ItemReader>().AddScoped<PublicList>().AddScoped<DownloadFile>();
        services.AddScoped<IIndexSource, ContentIndexSource>().AddScoped<PostItem>();
        services.AddRecipeExecutionStep<ContentStep>().AddDeployment<ContentSource>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        ShowMedia.Map(routes);
        DownloadFile.Map(routes);
        ContentApi.Map(routes);
    }
}
