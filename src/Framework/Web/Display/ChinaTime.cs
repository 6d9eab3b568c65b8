using System.Globalization;

namespace Union.Web.Display;

/// <summary>Times as people here read them: Asia/Shanghai, whatever the server's zone.</summary>
public static class ChinaTime
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <param name="utc">Taken as UTC, also when its kind is unspecified.</param>
    public static DateTime FromUtc(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Shanghai);

    public static DateTime ToUtc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Shanghai);

    /// <summary>2026年3月5日</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>2026年3月5日 14:02</summary>
    public static string Minute(DateTime utc) => FromUtc(utc).ToString("yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    /// <summary>刚刚 · 5 分钟前 · 今天 14:02 · 昨天 09:30 · 3月5日 · 2025年3月5日</summary>
    public static string Relative(DateTime utc, DateTime nowUtc)
    {
        var passed = nowUtc - utc;
        var local = FromUtc(utc);
        var today = DateOnly.FromDateTime(FromUtc(nowUtc));
        var day = DateOnly.FromDateTime(local);
        var clock = local.ToString("HH:mm", CultureInfo.InvariantCulture);
        return (passed.TotalMinutes, today.DayNumber - day.DayNumber) switch
        {
            (>= 0 and < 1, _) => "刚刚",
            (>= 1 and < 60, _) => $"{(int)passed.TotalMinutes} 分钟前",
            (_, 0) => $"今天 {clock}",
            (_, 1) => $"昨天 {clock}",
            (_, -1) => $"明天 {clock}",
            _ when day.Year == today.Year => day.ToString("M月d日", CultureInfo.InvariantCulture),
            _ => Date(day),
        };
    }
}
