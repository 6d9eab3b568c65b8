namespace Union.Notices.Targets.Reports;

/// <summary>What became of a report.</summary>
/// <param name="Field">The field that is wrong; empty for the whole form.</param>
/// <param name="Why">Why it was not kept; empty when it was.</param>
/// <param name="IsStale">Somebody else reported meanwhile.</param>
internal sealed record ReportOutcome(string Field, string Why, bool IsStale = false)
{
    public static ReportOutcome Kept { get; } = new("", "");

    public bool IsKept => Why.Length == 0 && !IsStale;
}
