using System.Globalization;

namespace Union.Tenants.Tasks;

/// <summary>Says in words when a schedule of five cron fields runs; patterns without simple words stay as they are.</summary>
internal static class CronWords
{
    private static readonly string[] Days = ["周日", "周一", "周二", "周三", "周四", "周五", "周六", "周日"];

    public static string Of(string schedule)
    {
        var fields = schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == 5 ? Words(fields) ?? schedule : schedule;
    }

    private static string? Words(string[] f) =>
        f switch
        {
            ["*", "*", "*", "*", "*"] => "每分钟",
            [var m, "*", "*", "*", "*"] when Every(m) is { } n => $"每 {n} 分钟",
            [var m, "*", "*", "*", "*"] when Number(m) is { } at => at == 0 ? "每小时整点" : $"每小时第 {at} 分",
            [var m, var h, "*", "*", "*"] when Number(m) is { } at && Every(h) is { } n => $"每 {n} 小时（第 {at} 分）",
            [var m, var h, "*", "*", "*"] when Clock(h, m) is { } clock => $"每天 {clock}",
            [var m, var h, "*", "*", "1-5"] when Clock(h, m) is { } clock => $"周一至周五 {clock}",
            [var m, var h, "*", "*", var d] when Clock(h, m) is { } clock && Number(d) is { } day and <= 7 => $"每{Days[day]} {clock}",
            [var m, var h, var d, "*", "*"] when Clock(h, m) is { } clock && Number(d) is { } day => $"每月 {day} 日 {clock}",
            [var m, var h, var d, var month, "*"] when Clock(h, m) is { } clock && Number(d) is { } day && Number(month) is { } mo =>
                $"每年 {mo} 月 {day} 日 {clock}",
            _ => null,
        };

    private static int? Number(string field) => int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static int? Every(string field) => field.StartsWith("*/", StringComparison.Ordinal) ? Number(field[2..]) : null;

    private static string? Clock(string hour, string minute) => Number(hour) is { } h && Number(minute) is { } m ? $"{h:00}:{m:00}" : null;
}
