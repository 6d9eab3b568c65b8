using Quartz;

namespace Union.Core.BackgroundTasks;

/// <summary>Five-field cron as Orchard's tasks have it, in Asia/Shanghai time.</summary>
public sealed class CronSchedule
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly CronExpression _expression;

    private CronSchedule(CronExpression expression) => _expression = expression;

    /// <summary>Null when the text is no schedule.</summary>
    public static CronSchedule? TryParse(string text) =>
        CronExpression.TryParse(text, CronFormat.Unix, out var expression) ? new CronSchedule(expression.WithTimeZone(Zone)) : null;

    /// <summary>First time after <paramref name="utc"/>, or null when there is none.</summary>
    public DateTime? After(DateTime utc) => _expression.GetNextValidTimeAfter(new DateTimeOffset(utc, TimeSpan.Zero))?.UtcDateTime;
}
