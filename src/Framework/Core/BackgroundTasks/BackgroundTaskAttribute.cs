namespace Union.Core.BackgroundTasks;

/// <summary>When and as what a task runs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BackgroundTaskAttribute : Attribute
{
    /// <summary>Five cron fields (minute hour day month weekday), in Asia/Shanghai time.</summary>
    public string Schedule { get; set; } = "* * * * *";

    /// <summary>What people read.</summary>
    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>Whether it runs until an admin decides otherwise.</summary>
    public bool Enable { get; set; } = true;
}
