namespace Union.Search.Index.Ranking;

/// <summary>A row of a page: the passage that stands for it, the others of its document that are wanted, and how many were found.</summary>
internal sealed record RankedDocument(Ranked Best, IReadOnlyList<Ranked> Others, int Found);
