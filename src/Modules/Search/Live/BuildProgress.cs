namespace Union.Search.Live;

/// <summary>How far a build or a reset is: sites read of all, and documents written.</summary>
internal sealed record BuildProgress(DateTime StartedAt, string Reason, int SitesDone, int Sites, int Documents)
{
    /// <summary>The index is read anew in place; no new file is made.</summary>
    public bool IsReset { get; init; }
}
