using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Union.Core.Data;
using Union.Core.Modules;
using Union.Core.Tenants;

namespace Union.Core.BackgroundTasks;

/// <summary>Runs tasks for tenants and keeps each one's outcome. An error of one tenant or task never stops the others.</summary>
public sealed partial class TaskRunner(
    IServiceScopeFactory services,
    TenantScopes scopes,
    TenantRegistry tenants,
    FeatureCatalog catalog,
    TimeProvider clock,
    IEnumerable<IBackgroundTask> tasks,
    ILogger<TaskRunner> log
)
{
    /// <summary>
    /// Runs what fell due since its last run, tenant by tenant; a task that never ran counts from <paramref name="firstFrom"/>.
    /// What fell due while no node was up runs once.
    /// </summary>
    public async Task RunDueAsync(DateTime firstFrom, DateTime now, CancellationToken cancellationToken)
    {
        var all = tasks.Select(t => (Task: t, Info: TaskInfo.Of(t))).ToList();
        if (all.Count == 0)
            return;
        var (settings, lastRuns) = await ReadAsync(cancellationToken);
        foreach (var tenant in tenants.All.Where(t => t.IsRunning))
        foreach (var (task, info) in all)
            if (
                catalog.GateOf(task.GetType()).IsOpenFor(tenant.Features)
                && IsDue(
                    info,
                    settings.GetValueOrDefault((tenant.Id, info.Name)),
                    lastRuns.GetValueOrDefault((tenant.Id, info.Name)) ?? firstFrom,
                    now
                )
            )
                await RunAsync(tenant.Id, task, cancellationToken);
    }

    /// <summary>Runs one task now, whatever its schedule.</summary>
    public async Task RunNowAsync(Guid tenantId, string taskName, CancellationToken cancellationToken)
    {
        var task = tasks.SingleOrDefault(t =>
            t.GetType().FullName == taskName && catalog.GateOf(t.GetType()).IsOpenFor(tenants.Get(tenantId).Features)
        );
        if (task is not null)
            await RunAsync(tenantId, task, cancellationToken);
    }

    private static bool IsDue(TaskInfo task, TaskSetting? setting, DateTime last, DateTime now)
    {
        var text = setting?.Schedule is { Length: > 0 } own ? own : task.Schedule;
        return (setting?.IsEnabled ?? task.Enable) && CronSchedule.TryParse(text)?.After(last) is { } due && due <= now;
    }

    // For all tenants at once: two small queries, however many tenants there are.
    private async Task<(Dictionary<(Guid, string), TaskSetting>, Dictionary<(Guid, string), DateTime?>)> ReadAsync(
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        var settings = await db.Set<TaskSetting>()
            .IgnoreQueryFilters()
            .AsNoTracking()
            .ToDictionaryAsync(s => (s.TenantId, s.TaskName), cancellationToken);
        var states = await db.Set<TaskState>()
            .IgnoreQueryFilters()
            .AsNoTracking()
            .ToDictionaryAsync(s => (s.TenantId, s.TaskName), s => s.LastRunAt, cancellationToken);
        return (settings, states);
    }

    private async Task RunAsync(Guid tenantId, IBackgroundTask task, CancellationToken cancellationToken)
    {
        var name = task.GetType().FullName!;
        var (started, watch) = (clock.GetUtcNow().UtcDateTime, Stopwatch.StartNew());
        string? error = null;
        try
        {
            await scopes.UsingAsync(tenantId, s => task.DoWorkAsync(s, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            error = e.Message;
            LogFailed(log, name, tenantId, e);
        }
        await scopes.UsingAsync(
            tenantId,
            s => NoteAsync(s.GetRequiredService<UnionDbContext>(), tenantId, name, started, (int)watch.ElapsedMilliseconds, error, cancellationToken)
        );
    }

    private static async Task NoteAsync(
        UnionDbContext db,
        Guid tenantId,
        string name,
        DateTime started,
        int milliseconds,
        string? error,
        CancellationToken cancellationToken
    )
    {
        var state = await db.Set<TaskState>().SingleOrDefaultAsync(s => s.TaskName == name, cancellationToken);
        if (state is null)
            db.Add(state = new TaskState { TenantId = tenantId, TaskName = name });
        (state.LastRunAt, state.LastMilliseconds, state.LastError) = (started, milliseconds, error);
        state.Runs++;
        await db.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Background task {Task} failed in tenant {TenantId}")]
    private static partial void LogFailed(ILogger log, string task, Guid tenantId, Exception exception);
}
