using Microsoft.Extensions.DependencyInjection;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Core.Data.Migrations;
using Union.Core.Events;
using Union.Core.Jobs;
using Union.Core.Navigation;
using Union.Core.Permissions;

namespace Union.Core.Host;

/// <summary>What a module's Startup registers, under Orchard's names where Orchard has one.</summary>
public static class ServiceRegistration
{
    public static IServiceCollection AddEntityModel<T>(this IServiceCollection services)
        where T : class, IEntityModel => services.AddSingleton<IEntityModel, T>();

    public static IServiceCollection AddDataMigration<T>(this IServiceCollection services)
        where T : DataMigration => services.AddTransient<DataMigration, T>();

    public static IServiceCollection AddPermissionProvider<T>(this IServiceCollection services)
        where T : class, IPermissionProvider => services.AddScoped<IPermissionProvider, T>();

    public static IServiceCollection AddNavigationProvider<T>(this IServiceCollection services)
        where T : class, INavigationProvider => services.AddScoped<INavigationProvider, T>();

    public static IServiceCollection AddBackgroundTask<T>(this IServiceCollection services)
        where T : class, IBackgroundTask => services.AddSingleton<IBackgroundTask, T>();

    public static IServiceCollection AddHostVerb<T>(this IServiceCollection services)
        where T : class, IHostVerb => services.AddTransient<IHostVerb, T>();

    /// <summary>Long work with progress, started with <see cref="JobQueue"/>.</summary>
    public static IServiceCollection AddJobHandler<TPayload, THandler>(this IServiceCollection services)
        where THandler : class, IJobHandler<TPayload> => services.AddScoped<THandler>().AddSingleton(JobKind.Of<TPayload, THandler>());

    /// <summary>Runs in the transaction of the save that raised the event.</summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where THandler : class, IEventHandler<TEvent> => services.AddScoped<IEventHandler<TEvent>, THandler>();

    /// <summary>Runs after the commit, at least once.</summary>
    public static IServiceCollection AddAfterCommit<TEvent, THandler>(this IServiceCollection services)
        where THandler : class, IAfterCommit<TEvent> => services.AddScoped<IAfterCommit<TEvent>, THandler>();
}
