using Microsoft.Extensions.DependencyInjection;

namespace Union.Notices;

public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<NoticesModel>();
        services.AddDataMigration<Migrations>();
        services.AddPermissionProvider<Permissions>();
        services.AddScoped<NoticeImport>();
    }
}
