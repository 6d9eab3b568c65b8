namespace Union.Tenants.Tasks;

/// <summary>One background task on the screen.</summary>
/// <param name="Schedule">The five cron fields in force.</param>
/// <param name="Next">Next run, when it is enabled.</param>
internal sealed record TaskLine(TaskInfo Task, bool IsEnabled, string Schedule, bool IsOwnSchedule, DateTime? Next, TaskState? State);
