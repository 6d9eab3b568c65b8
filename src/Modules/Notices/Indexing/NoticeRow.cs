namespace Union.Notices.Indexing;

/// <summary>A notice with the version search shows: the published one, else the latest.</summary>
internal sealed record NoticeRow(Notice Notice, NoticeVersion Version);
