using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.BackgroundTasks;

/// <summary>A task's last run in a tenant, and what an admin set.</summary>
public sealed class TaskState : ITenantOwned, ITechnicalRow
{
    internal TaskState() { }

    public Guid Id { get; internal init; } = Guid.CreateVersion7();

    public Guid TenantId { get; internal init; }

    /// <summary>Full name of the task's type.</summary>
    public string TaskName { get; internal init; } = "";

    public DateTime? LastRunAt { get; internal set; }

    public int LastMilliseconds { get; internal set; }

    /// <summary>Null: went well. Else the message of the error.</summary>
    public string? LastError { get; internal set; }

    public long Runs { get; internal set; }
}
