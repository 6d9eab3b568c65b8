namespace Union.Work.Deadlines;

/// <summary>Which days are worked, and when a legal period ends (民法典§201–203).</summary>
public sealed class WorkingCalendar
{
    private readonly Dictionary<DateOnly, string> _holidays = [];
    private readonly HashSet<DateOnly> _workdays = [];
    private readonly HashSet<int> _known = [];

    public WorkingCalendar(IEnumerable<HolidayYear> years)
    {
        foreach (var year in years)
        {
            _known.Add(year.Year);
            _workdays.UnionWith(year.Workdays);
            foreach (var holiday in year.Holidays)
                for (var day = holiday.From; day <= holiday.To; day = day.AddDays(1))
                    _holidays[day] = holiday.Name;
        }
    }

    /// <summary>Whether the year's arrangement is known; otherwise its days are guessed from the weekends (按周末推算).</summary>
    public bool Knows(int year) => _known.Contains(year);

    public bool IsWorkingDay(DateOnly day) =>
        _workdays.Contains(day) || (!_holidays.ContainsKey(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Name of the holiday; null when it is none.</summary>
    public string? HolidayOn(DateOnly day) => _holidays.GetValueOrDefault(day);

    /// <summary>
    /// Last day of a period that starts on <paramref name="start"/>: the day itself is not counted (§201), months and years end on the
    /// same day of the month or on the month's last (§202), and a last day that is a holiday or weekend gives way to the next working day (§203).
    /// </summary>
    public DateOnly Add(DateOnly start, int amount, TimeUnit unit)
    {
        if (unit is TimeUnit.WorkingDay)
            return AddWorkingDays(start, amount);
        var last = unit switch
        {
            TimeUnit.Day => start.AddDays(amount),
            TimeUnit.Month => start.AddMonths(amount),
            _ => start.AddYears(amount),
        };
        return NextWorkingDay(last);
    }

    /// <summary>The day itself, or the next one that is worked.</summary>
    public DateOnly NextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>Working days after <paramref name="from"/>, up to and with <paramref name="to"/>.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsWorkingDay(day))
                count++;
        return count;
    }

    private DateOnly AddWorkingDays(DateOnly start, int amount)
    {
        var day = start;
        while (amount > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
                amount--;
        }
        return day;
    }
}
