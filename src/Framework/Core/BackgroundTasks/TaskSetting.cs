using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.BackgroundTasks;

/// <summary>What an admin decided about a task in a tenant.</summary>
public sealed class TaskSetting : ITenantOwned, IVersioned, IRecordTitle
{
    private TaskSetting() { }

    public TaskSetting(string taskName) => TaskName = taskName;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string TaskName { get; private set; } = "";

    public bool IsEnabled { get; set; }

    /// <summary>Five cron fields; empty: the task's own schedule.</summary>
    public string Schedule { get; set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => TaskName;
}
