namespace Union.Work.Indicators.Snapshots;

/// <summary>Settings of the site; set by recipes.</summary>
public sealed class IndicatorSettings
{
    /// <summary>How many days the snapshots of other days than month-ends are kept.</summary>
    public int DailyDays { get; set; } = 90;
}
