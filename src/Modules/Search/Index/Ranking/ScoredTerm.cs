namespace Union.Search.Index.Ranking;

/// <summary>A term of a keyword search and what one occurrence is worth before saturation.</summary>
/// <param name="Term">The pair of letters.</param>
/// <param name="Weight">Its rarity, lowered for what the vocabulary adds.</param>
/// <param name="IsAdded">Whether the vocabulary added it.</param>
internal readonly record struct ScoredTerm(string Term, double Weight, bool IsAdded);
