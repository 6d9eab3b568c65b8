using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents.Attachments;
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
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) => ShowMedia.Map(routes);
}
