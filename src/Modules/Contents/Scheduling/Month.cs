using System.Globalization;
using Union.Web.Display;

namespace Union.Contents.Scheduling;

/// <summary>A month as a calendar shows it: whole weeks from Monday, each day with what happens by itself on it.</summary>
internal sealed class Month
{
    private readonly ILookup<DateOnly, PlannedRow> _rows;

    public Month(DateOnly first, IEnumerable<PlannedRow> rows)
    {
        First = first;
        _rows = rows.ToLookup(row => DayOf(row.At));
    }

    public DateOnly First { get; }

    public string Title => First.ToString("yyyy年M月", CultureInfo.InvariantCulture);

    public string Key => KeyOf(First);

    public string Previous => KeyOf(First.AddMonths(-1));

    public string Next => KeyOf(First.AddMonths(1));

    /// <summary>From the Monday of its first week to the Sunday of its last.</summary>
    public IEnumerable<DateOnly[]> Weeks()
    {
        var monday = First.AddDays(-(((int)First.DayOfWeek + 6) % 7));
        for (; monday < First.AddMonths(1); monday = monday.AddDays(7))
            yield return [.. Enumerable.Range(0, 7).Select(monday.AddDays)];
    }

    public bool Holds(DateOnly day) => day.Month == First.Month && day.Year == First.Year;

    public IEnumerable<PlannedRow> On(DateOnly day) => _rows[day].OrderBy(row => row.At);

    /// <summary><c>2099-03</c>, or the month of today for anything else.</summary>
    public static DateOnly Of(string? written, DateTime now) =>
        DateOnly.TryParseExact(written + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
        && first.Year is > 1900 and < 2200
            ? first
            : new DateOnly(DayOf(now).Year, DayOf(now).Month, 1);

    /// <summary>The moment the day begins here.</summary>
    public static DateTime StartOf(DateOnly day) => ChinaTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ChinaTime.FromUtc(utc));

    private static string KeyOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
