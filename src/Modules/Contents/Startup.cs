using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Contents.Definitions.Recipes;
using Union.Contents.Items;
using Union.Contents.Items.Recipes;
using Union.Contents.Media;
using Union.Contents.Recipes;
using Union.Contents.Scheduling;

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

        // Publishing
        services.AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddBackgroundTask<ScheduledContents>();

        // Recipes
        services.AddScoped<BroughtFiles>();
        services.AddRecipeExecutionStep<MediaStep>().AddDeployment<MediaSource>();

        // Types
        services.AddEntityModel<ContentDefinitionsModel>().AddDataMigration<ContentDefinitionsMigrations>();
        services.AddScoped<ContentDefinitions>();
        services.AddRecipeExecutionStep<ContentDefinitionStep>().AddRecipeExecutionStep<ReplaceContentDefinitionStep>();
        services.AddRecipeExecutionStep<DeleteContentDefinitionStep>().AddDeployment<ContentDefinitionSource>();

        // Items of types without a module of their own
        services.AddScoped<ItemSlug>().AddScoped<ItemLinks>().AddScoped<BroughtAttachments>().AddScoped<GenericItems>();
        services.AddRecipeExecutionStep<ContentStep>().AddDeployment<ContentSource>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) => ShowMedia.Map(routes);
}
