using Microsoft.Extensions.DependencyInjection;
using Union.Notices.Following.Choosing;
using Union.Notices.Following.Telling;
using Union.Notices.Import;
using Union.Notices.Relations;

namespace Union.Notices.Following;

/// <summary>Following documents and being told, a feature of its own.</summary>
[Feature(Feature)]
public sealed class FollowingStartup : StartupBase
{
    /// <summary>Id of the feature.</summary>
    public const string Feature = "Union.Notices.Following";

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<FollowingModel>().AddDataMigration<FollowingMigrations>();
        services.AddNavigationProvider<FollowingMenu>();
        services.AddScoped<OwnFollows>().AddScoped<FollowList>();

        // Telling
        services.AddScoped<FollowNews>().AddScoped<ImportNews>();
        services.AddAfterCommit<ContentPublished, FollowedPublished>().AddAfterCommit<ContentUnpublished, FollowedTakenDown>();
        services.AddAfterCommit<RelationAdded, FollowedRelated>().AddAfterCommit<FollowersToTell, TellFollowers>();
        services.AddAfterCommit<FolderImported, FollowedImported>();
    }
}
