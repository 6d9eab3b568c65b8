namespace Union.Search.Live;

/// <summary>How far a build is: sites read of all, and documents written.</summary>
internal sealed record BuildProgress(DateTime StartedAt, string Reason, int SitesDone, int Sites, int Documents);
