namespace Union.Work.Indicators.Snapshots;

/// <summary>A day with values, and the site that keeps them.</summary>
internal sealed record KeptDay(Guid Site, DateOnly Day);
