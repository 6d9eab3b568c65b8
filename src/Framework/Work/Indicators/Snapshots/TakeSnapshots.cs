namespace Union.Work.Indicators.Snapshots;

/// <summary>立即计算: the job's payload.</summary>
internal sealed record TakeSnapshots(IReadOnlyList<DateOnly> Days)
{
    /// <summary>Today, and the ends of the months before it.</summary>
    public static TakeSnapshots With(DateOnly today, int monthEnds) =>
        new([today, .. Enumerable.Range(0, monthEnds).Select(i => new DateOnly(today.Year, today.Month, 1).AddMonths(-i).AddDays(-1))]);
}
