namespace Union.Notices.Blocks;

/// <summary>What the dashboard shows of notices.</summary>
internal sealed record AtWork(IReadOnlyDictionary<ContentState, int> Counts, IReadOnlyList<Notice> Drafts, bool MayEdit);
