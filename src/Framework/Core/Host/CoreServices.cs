using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Union.Core.Acts;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Core.Data.Engines;
using Union.Core.Data.Migrations;
using Union.Core.Events;
using Union.Core.Features;
using Union.Core.Files;
using Union.Core.Jobs;
using Union.Core.Mail;
using Union.Core.Modules;
using Union.Core.Navigation;
using Union.Core.Notifications;
using Union.Core.Organizations;
using Union.Core.Permissions;
using Union.Core.Recipes;
using Union.Core.Settings;
using Union.Core.Tenants;
using Union.Core.Users;

namespace Union.Core.Host;

/// <summary>The framework's own registrations.</summary>
internal static class CoreServices
{
    public static void Add(IServiceCollection services, IConfiguration configuration, AppDataFolder appData)
    {
        services.AddSingleton(appData);
        services.TryAddSingleton(TimeProvider.System);
        services.AddMemoryCache();
        services.AddHttpContextAccessor();
        services.AddScoped(typeof(Enabled<>));
        AddData(services, configuration, appData);
        services.AddSingleton<TenantRegistry>().AddSingleton<TenantScopes>().AddSingleton<OnBehalf>();
        services.AddScoped<CurrentTenant>().AddScoped<ICurrentTenant>(s => s.GetRequiredService<CurrentTenant>());
        services.AddScoped<FeatureManager>();
        services.AddScoped<TenantCreation>();
        services.AddScoped<ICurrentUser, CurrentUser>();
        services.AddScoped<SiteService>();
        services.AddScoped<NavigationManager>();
        AddPermissions(services);
        services.AddSingleton<Outbox>();
        services.AddScoped<EventDispatcher>();
        services.AddSingleton<TaskRunner>();
        services.AddSingleton(new FileStore(appData.Folder("files"))).AddSingleton<IStartupStep, IncomingSweep>();
        services.AddRecipes();
        services.AddSingleton<JobSignal>().AddScoped(JobQueue.Create).AddSingleton<JobRunner>();
        services.AddEntityModel<NotificationsModel>().AddDataMigration<NotificationsMigrations>();
        services.AddScoped<Notifier>().AddScoped<OwnNotifications>();
        services.AddMail();
    }

    /// <summary>What runs beside the web server; verbs do without.</summary>
    public static void AddWorkers(IServiceCollection services) =>
        services
            .AddHostedService<StampPoller>()
            .AddHostedService<OutboxWorker>()
            .AddHostedService<JobWorker>()
            .AddHostedService<BackgroundTasks.TaskScheduler>()
            .AddHostedService<MailWorker>();

    private static void AddData(IServiceCollection services, IConfiguration configuration, AppDataFolder appData)
    {
        services.AddSingleton(_ => CreateEngine(configuration, appData));
        services.AddSingleton<CommitListener>();
        services.AddDbContext<UnionDbContext>(
            (s, options) =>
            {
                s.GetRequiredService<DatabaseEngine>().Configure(options);
                options.AddInterceptors(s.GetRequiredService<CommitListener>());
                options.ReplaceService<IModelCacheKeyFactory, ModelKeyFactory>();
            }
        );
        services.AddEntityModel<CoreModel>().AddDataMigration<CoreMigrations>();
        services.AddScoped<DataMigrationRunner>();
        services.AddScoped<ActWriter>().AddScoped<ActLog>().AddScoped<ActVerifier>();
        services.AddSingleton<TenantStamps>();
    }

    private static DatabaseEngine CreateEngine(IConfiguration configuration, AppDataFolder appData)
    {
        var connection = configuration.GetConnectionString("Default");
        return (configuration["Database:Provider"] ?? "Sqlite") switch
        {
            "Sqlite" => new SqliteEngine(connection ?? $"Data Source={Path.Combine(appData.Root, "union.db")}", appData.Folder("locks")),
            "PostgreSQL" => new PostgreSqlEngine(
                connection ?? throw new InvalidOperationException("使用 PostgreSQL 时请配置 ConnectionStrings__Default。")
            ),
            var other => throw new InvalidOperationException($"不认识数据库类型“{other}”。Database__Provider 只能是 Sqlite 或 PostgreSQL。"),
        };
    }

    private static void AddPermissions(IServiceCollection services)
    {
        services.AddScoped<PermissionCatalog>().AddScoped<Access>().AddScoped<PermissionHolders>().AddScoped<StereotypeGrants>();
        services.AddScoped<IFeatureEventHandler>(s => s.GetRequiredService<StereotypeGrants>());
        services.TryAddScoped<IOrganizationTree, RootOnlyTree>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddAuthorization();
    }
}
