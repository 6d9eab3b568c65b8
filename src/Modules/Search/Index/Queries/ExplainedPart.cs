namespace Union.Search.Index.Queries;

/// <summary>A part of a score.</summary>
/// <param name="Name">What it is, in Chinese: 正文用词, 标题, 引用地位.</param>
/// <param name="Detail">The term, or what was measured; empty when there is nothing to add.</param>
/// <param name="Weight">What one of it is worth: rarity of a term, weight in the profile.</param>
/// <param name="Value">What it gave here: added to the score, or multiplied with it.</param>
/// <param name="Multiplies">Whether it multiplies what was added before.</param>
internal sealed record ExplainedPart(string Name, string Detail, double Weight, double Value, bool Multiplies = false);
