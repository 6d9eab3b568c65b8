using Microsoft.EntityFrameworkCore;

namespace Union.Tenants.Tasks;

/// <summary>The background tasks of the features that are on: what is set, what happened last, changing and running them.</summary>
internal sealed class TaskBoard(UnionDbContext db, Enabled<IBackgroundTask> tasks, ICurrentTenant tenant, TaskRunner runner, TimeProvider clock)
{
    // A longer task goes on by itself after the answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyList<TaskLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var settings = await db.Set<TaskSetting>().AsNoTracking().ToDictionaryAsync(s => s.TaskName, cancellationToken);
        var states = await db.Set<TaskState>().AsNoTracking().ToDictionaryAsync(s => s.TaskName, cancellationToken);
        return
        [
            .. tasks
                .Select(TaskInfo.Of)
                .OrderBy(t => t.Title, StringComparer.Ordinal)
                .Select(t => Line(t, settings.GetValueOrDefault(t.Name), states.GetValueOrDefault(t.Name))),
        ];
    }

    public async Task<TaskLine?> FindAsync(string name, CancellationToken cancellationToken) =>
        (await ReadAsync(cancellationToken)).FirstOrDefault(l => l.Task.Name == name);

    /// <summary>The next runs of a schedule; empty when it is none.</summary>
    public IReadOnlyList<DateTime> NextRuns(string schedule, int count)
    {
        var runs = new List<DateTime>();
        var at = clock.GetUtcNow().UtcDateTime;
        while (runs.Count < count && CronSchedule.TryParse(schedule)?.After(at) is { } next)
            runs.Add(at = next);
        return runs;
    }

    public async Task SaveAsync(TaskLine task, bool isEnabled, string schedule, string? reason, CancellationToken cancellationToken)
    {
        var setting = await db.Set<TaskSetting>().SingleOrDefaultAsync(s => s.TaskName == task.Task.Name, cancellationToken);
        if (setting is null)
            db.Add(setting = new TaskSetting(task.Task.Name));
        (setting.IsEnabled, setting.Schedule) = (isEnabled, schedule == task.Task.Schedule ? "" : schedule);
        db.Act("tasks.set", $"设置后台任务：{task.Task.Title}", reason);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Runs the task; false when it is still running after a few seconds.</summary>
    public async Task<bool> RunNowAsync(string name)
    {
        var id = tenant.Id;
        Task run;
        // The run must not see this request, which may be over before it.
        using (ExecutionContext.SuppressFlow())
            run = Task.Run(() => runner.RunNowAsync(id, name, CancellationToken.None));
        return await Task.WhenAny(run, Task.Delay(Patience)) == run;
    }

    private TaskLine Line(TaskInfo task, TaskSetting? setting, TaskState? state)
    {
        var schedule = setting?.Schedule is { Length: > 0 } own ? own : task.Schedule;
        var isEnabled = setting?.IsEnabled ?? task.Enable;
        return new TaskLine(
            task,
            isEnabled,
            schedule,
            schedule != task.Schedule,
            isEnabled ? NextRuns(schedule, 1).Cast<DateTime?>().FirstOrDefault() : null,
            state
        );
    }
}
