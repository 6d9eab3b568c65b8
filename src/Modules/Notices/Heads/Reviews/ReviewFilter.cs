namespace Union.Notices.Heads.Reviews;

/// <summary>What limits the list of documents that somebody has to look at again.</summary>
internal sealed class ReviewFilter
{
    /// <summary>Documents on trial whose day has passed: what the page shows first.</summary>
    public const string Overdue = "overdue";

    /// <summary>Documents on trial whose day comes within <see cref="AheadDays"/> days.</summary>
    public const string Soon = "soon";

    /// <summary>Documents on trial without a day.</summary>
    public const string Undated = "undated";

    /// <summary>All documents on trial.</summary>
    public const string All = "all";

    /// <summary>Documents whose annexes are not all here.</summary>
    public const string Annexes = "annexes";

    public const int AheadDays = 90;

    public string? Show { get; set; }

    public string? Kind { get; set; }

    public string? Issuer { get; set; }
}
