namespace Union.Work.Indicators;

/// <summary>What an indicator is asked for. Read through <see cref="UnionDbContext.Below{T}"/>: the calculator limits the facts to a subtree.</summary>
/// <param name="Db">For reading.</param>
/// <param name="On">Cut-off date: how things stood at the end of that day.</param>
/// <param name="Period">Which year the date is read in; matters to indicators of a period.</param>
public sealed record IndicatorContext(UnionDbContext Db, DateOnly On, IndicatorPeriod Period = IndicatorPeriod.CalendarYear)
{
    /// <summary>First day of the year the cut-off date lies in.</summary>
    public DateOnly From =>
        Period is IndicatorPeriod.CalendarYear ? new(On.Year, 1, 1)
        : On.Month >= 10 ? new(On.Year, 10, 1)
        : new(On.Year - 1, 10, 1);
}
