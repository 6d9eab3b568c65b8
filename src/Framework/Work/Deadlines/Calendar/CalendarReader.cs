using Union.Identifiers;

namespace Union.Work.Deadlines.Calendar;

/// <summary>Reads a year's arrangement as an administrator types it, and says line by line what cannot be right.</summary>
internal static class CalendarReader
{
    private static readonly char[] Gaps = [' ', '\t', '　', ',', '，', '、', '\n', '\r'];

    public static (HolidayYear? Year, IReadOnlyList<string> Problems) Read(CalendarForm form)
    {
        var problems = new List<string>();
        var year = form.Year!.Value;
        var holidays = new List<Holiday>();
        foreach (var line in form.Holidays.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (
                line.Split(Gaps, StringSplitOptions.RemoveEmptyEntries) is [var name, var first, .. var rest]
                && Day(first) is { } from
                && Day(rest.LastOrDefault() ?? first) is { } to
            )
            {
                if (to < from || to.DayNumber - from.DayNumber > 15)
                    problems.Add($"“{line}”：结束日期要在开始日期之后，且不超过 15 天。");
                else if (from.Year != year && to.Year != year)
                    problems.Add($"“{line}”：不在 {year} 年。");
                else
                    holidays.Add(new Holiday(name, from, to));
            }
            else
                problems.Add($"“{line}”：请写成“名称 开始日期 结束日期”。");
        }
        var workdays = new List<DateOnly>();
        foreach (var text in (form.Workdays ?? "").Split(Gaps, StringSplitOptions.RemoveEmptyEntries))
            if (Day(text) is not { } day)
                problems.Add($"调休日期“{text}”看不懂，请写成 2027-01-09。");
            else if (day.Year != year)
                problems.Add($"调休日期 {day:yyyy-MM-dd} 不在 {year} 年，请核对。");
            else if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                problems.Add($"调休日期 {day:yyyy-MM-dd} 不是周末，请核对。");
            else if (holidays.Exists(h => h.From <= day && day <= h.To))
                problems.Add($"调休日期 {day:yyyy-MM-dd} 又在放假期间，请核对。");
            else
                workdays.Add(day);
        return problems.Count > 0 ? (null, problems) : (new HolidayYear(year, form.Source.Trim(), holidays, workdays), problems);
    }

    private static DateOnly? Day(string text) =>
        ChineseDate.TryParse(text, out var date) && date is { Month: { } month, Day: { } day } ? new DateOnly(date.Year, month, day) : null;
}
