namespace Union.Work.Indicators;

/// <summary>Days that figures are compared by.</summary>
internal static class IndicatorDays
{
    /// <summary>The last day of the month before.</summary>
    public static DateOnly MonthEndBefore(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddDays(-1);

    /// <summary>The ends of the months before, the latest first.</summary>
    public static IEnumerable<DateOnly> MonthEndsBefore(DateOnly day, int count)
    {
        for (var i = 0; i < count; i++)
            yield return day = MonthEndBefore(day);
    }
}
