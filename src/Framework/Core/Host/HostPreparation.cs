using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Union.Core.Acts;
using Union.Core.Data.Engines;
using Union.Core.Data.Migrations;
using Union.Core.Modules;
using Union.Core.Tenants;

namespace Union.Core.Host;

/// <summary>Brings database and registry up before anything is served; verbs call it too.</summary>
public sealed partial class HostPreparation(IServiceProvider services, ILogger<HostPreparation> log) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await PrepareDatabaseAsync(cancellationToken);
        foreach (var step in services.GetServices<IStartupStep>().OrderBy(s => s.Order))
            await step.RunAsync(cancellationToken);
    }

    /// <summary>Schema and registry only, without the start-up steps.</summary>
    public async Task PrepareDatabaseAsync(CancellationToken cancellationToken)
    {
        var engine = services.GetRequiredService<DatabaseEngine>();
        await engine.PrepareAsync(cancellationToken);
        LogEngine(log, await engine.VersionAsync(cancellationToken), services.GetRequiredService<FeatureCatalog>().Features.Count);
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DataMigrationRunner>().RunAsync(cancellationToken);
        await services.GetRequiredService<TenantRegistry>().ReloadAsync(cancellationToken);
        await services.GetRequiredService<TenantStamps>().PollAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Database: {Engine}; {Count} features found")]
    private static partial void LogEngine(ILogger log, string engine, int count);
}
