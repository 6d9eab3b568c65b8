namespace Union.Notices.Reading;

/// <summary>The values the public list can be limited to, the most frequent first, years the newest first.</summary>
internal sealed record NoticeFacets(IReadOnlyList<string> Kinds, IReadOnlyList<int> Years, IReadOnlyList<string> Issuers);
