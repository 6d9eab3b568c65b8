namespace Union.Core.Features;

/// <summary>One rule of a profile in Orchard's shape; the expression knows <c>*</c> and <c>?</c>.</summary>
public sealed record FeatureRule(string Rule, string Expression)
{
    public const string Include = "Include";
    public const string Exclude = "Exclude";
}
