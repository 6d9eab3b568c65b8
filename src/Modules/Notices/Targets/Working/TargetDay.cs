namespace Union.Notices.Targets.Working;

/// <summary>What the state of a target depends on besides the target: today, and how long before the day it is "soon".</summary>
internal sealed record TargetDay(DateOnly Today, int SoonDays)
{
    public DateOnly Soon => Today.AddDays(SoonDays);

    public DateOnly YearStart => new(Today.Year, 1, 1);

    public DateOnly YearEnd => new(Today.Year, 12, 31);
}
