using Microsoft.Extensions.DependencyInjection;
using Union.Work.Indicators.Board;
using Union.Work.Indicators.Lists;
using Union.Work.Indicators.Regions;
using Union.Work.Indicators.Snapshots;

namespace Union.Work.Indicators;

/// <summary>What a module's Startup registers for its indicators.</summary>
public static class IndicatorRegistrations
{
    public static IServiceCollection AddIndicator<T>(this IServiceCollection services)
        where T : Indicator => services.AddSingleton<Indicator, T>();

    internal static void AddIndicators(this IServiceCollection services)
    {
        services.AddEntityModel<IndicatorsModel>().AddDataMigration<IndicatorsMigrations>();
        services.AddPermissionProvider<IndicatorPermissions>().AddNavigationProvider<IndicatorMenu>();
        services.AddScoped<IIndicatorScopes, RootScope>();
        services.AddScoped<IndicatorCatalog>().AddScoped<IndicatorBounds>().AddScoped<IndicatorCalculator>();
        services.AddScoped<SnapshotTaker>().AddScoped<SnapshotRetention>().AddSettingsSection<IndicatorSettings>();
        services.AddScoped<IndicatorReach>().AddScoped<SnapshotReader>().AddScoped<BoardReader>().AddScoped<FactList>().AddScoped<RegionTable>();
        services.AddBackgroundTask<DailySnapshots>().AddJobHandler<TakeSnapshots, TakeSnapshotsHandler>();
    }
}
