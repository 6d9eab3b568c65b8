namespace Union.Organizations.Terms.Overview;

internal static class DelayBands
{
    /// <summary>Days by which the re-election was due for a delay of this length: from (included) until (included).</summary>
    public static (DateOnly From, DateOnly To) DueDays(this DelayBand band, DateOnly today) =>
        band switch
        {
            DelayBand.HalfYear => (today.AddMonths(-6), today.AddDays(-1)),
            DelayBand.OneYear => (today.AddYears(-1), today.AddMonths(-6).AddDays(-1)),
            DelayBand.ThreeYears => (today.AddYears(-3), today.AddYears(-1).AddDays(-1)),
            _ => (DateOnly.MinValue, today.AddYears(-3).AddDays(-1)),
        };
}
