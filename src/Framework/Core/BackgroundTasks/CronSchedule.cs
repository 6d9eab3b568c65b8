using Quartz;

namespace Union.Core.BackgroundTasks;

/// <summary>Five-field cron, as Orchard's tasks have it, read by Quartz's cron expression (which wants seconds, and ? for one of the day fields).</summary>
public sealed class CronSchedule
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private readonly CronExpression _expression;

    private CronSchedule(CronExpression expression) => _expression = expression;

    /// <summary>Null when the text is no schedule.</summary>
    public static CronSchedule? TryParse(string text)
    {
        var f = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (f.Length != 5)
            return null;
        var (day, weekday) = (f[2], f[4]) switch
        {
            (var d, "*") => (d, "?"),
            ("*", var w) => ("?", FromZero(w)),
            _ => ("", ""),
        };
        var quartz = $"0 {f[0]} {f[1]} {day} {f[3]} {weekday}";
        return day.Length > 0 && CronExpression.IsValidExpression(quartz) ? new CronSchedule(new CronExpression(quartz) { TimeZone = Zone }) : null;
    }

    /// <summary>First time after <paramref name="utc"/>, or null when there is none.</summary>
    public DateTime? After(DateTime utc) => _expression.GetTimeAfter(new DateTimeOffset(utc, TimeSpan.Zero))?.UtcDateTime;

    // Cron counts weekdays from Sunday = 0 (or 7); Quartz from Sunday = 1.
    private static string FromZero(string weekdays) =>
        string.Concat(weekdays.Select(c => c is >= '0' and <= '7' ? (char)('1' + (c - '0') % 7) : c));
}
