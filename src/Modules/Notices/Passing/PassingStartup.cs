using Microsoft.Extensions.DependencyInjection;

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
    }
}
