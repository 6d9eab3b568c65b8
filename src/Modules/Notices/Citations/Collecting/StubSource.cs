namespace Union.Notices.Citations.Collecting;

/// <summary>Where a missing document is cited.</summary>
internal sealed record StubSource(string Key, Guid NoticeId, string Title, string Anchor);
