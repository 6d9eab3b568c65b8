namespace Union.Search.Index.Queries;

/// <summary>Why a hit stands where it stands: the parts that add up or multiply to its score, in the order they are taken.</summary>
internal sealed record Explanation(double Score, IReadOnlyList<ExplainedPart> Parts);
