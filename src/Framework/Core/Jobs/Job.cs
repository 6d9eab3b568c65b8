using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Jobs;

/// <summary>One piece of long work with its progress. Kept in the database, so it goes on after a restart where it stood.</summary>
public sealed class Job : ITenantOwned, ITechnicalRow
{
    internal Job() { }

    public Guid Id { get; internal init; } = Guid.CreateVersion7();

    public Guid TenantId { get; internal init; }

    /// <summary>Full name of the payload's type.</summary>
    public string Kind { get; internal init; } = "";

    /// <summary>What people read: 为 12 个站点启用检索.</summary>
    public string Title { get; internal init; } = "";

    public string Payload { get; internal init; } = "{}";

    public JobState State { get; internal set; }

    /// <summary>How many parts are finished; a job that is taken up again goes on from here.</summary>
    public int Done { get; internal set; }

    /// <summary>0 while unknown.</summary>
    public int Total { get; internal set; }

    /// <summary>What is being done now, or why it failed.</summary>
    public string? Message { get; internal set; }

    /// <summary>Results of the parts, one line each.</summary>
    public string Log { get; internal set; } = "";

    /// <summary>How often it was taken up without getting further.</summary>
    public int Attempts { get; internal set; }

    public DateTime CreatedAt { get; internal init; }

    public DateTime? StartedAt { get; internal set; }

    public DateTime? FinishedAt { get; internal set; }

    public Guid? UserId { get; internal init; }

    public string UserName { get; internal init; } = "";

    /// <summary>Name of who started it, for people.</summary>
    public string DisplayName { get; internal init; } = "";

    public Guid? UserTenantId { get; internal init; }

    public bool IsOver => State is JobState.Succeeded or JobState.Failed;

    public IReadOnlyList<string> Lines => Log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
