using Microsoft.Extensions.DependencyInjection;
using Union.Notices.Import;
using Union.Notices.Recipes;

namespace Union.Notices;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<NoticesModel>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddScoped<NoticeImport>();
        services.AddTransient<FolderImport>();
        services.AddHostVerb<ImportVerb>();
        services.AddRecipeExecutionStep<ContentStep>().AddDeployment<ContentSource>();
    }
}
