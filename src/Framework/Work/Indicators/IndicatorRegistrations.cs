using Microsoft.Extensions.DependencyInjection;

namespace Union.Work.Indicators;

/// <summary>What a module's Startup registers for its indicators.</summary>
public static class IndicatorRegistrations
{
    public static IServiceCollection AddIndicator<T>(this IServiceCollection services)
        where T : Indicator => services.AddSingleton<Indicator, T>();

    internal static void AddIndicators(this IServiceCollection services)
    {
        services.AddEntityModel<IndicatorsModel>().AddDataMigration<IndicatorsMigrations>();
        services.AddPermissionProvider<IndicatorPermissions>();
        services.AddScoped<IIndicatorScopes, RootScope>();
        services.AddScoped<IndicatorCatalog>().AddScoped<IndicatorCalculator>();
    }
}
