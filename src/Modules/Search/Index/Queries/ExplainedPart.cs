namespace Union.Search.Index.Queries;

/// <summary>A part of a score. What is added, multiplied in the order of the parts, gives the score.</summary>
/// <param name="Name">What it is, in Chinese: 正文用词, 标题, 引用地位.</param>
/// <param name="Detail">The term, or what was measured; empty when there is nothing to add.</param>
/// <param name="Weight">What one of it is worth: rarity of a term, weight in the profile.</param>
/// <param name="Value">What it gave here.</param>
/// <param name="Effect">What the value does to the score.</param>
internal sealed record ExplainedPart(string Name, string Detail, double Weight, double Value, ExplainedEffect Effect)
{
    /// <summary>Only told; the score is without it.</summary>
    public static ExplainedPart Told(string name, string detail) => new(name, detail, 0, 0, ExplainedEffect.Told);

    /// <summary>Added to the score.</summary>
    public static ExplainedPart Added(string name, string detail, double weight, double value) =>
        new(name, detail, weight, value, ExplainedEffect.Added);

    /// <summary>Multiplied with what the parts before it gave.</summary>
    public static ExplainedPart Multiplied(string name, string detail, double factor) =>
        new(name, detail, factor, factor, ExplainedEffect.Multiplied);
}
