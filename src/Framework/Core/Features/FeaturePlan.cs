using Union.Core.Modules;

namespace Union.Core.Features;

/// <summary>What a switch would do: the features it turns on and off in this order, and why it may not be done.</summary>
public sealed record FeaturePlan(IReadOnlyList<FeatureInfo> Enable, IReadOnlyList<FeatureInfo> Disable, IReadOnlyList<string> Refusals)
{
    public bool IsAllowed => Refusals.Count == 0;

    public bool IsEmpty => Enable.Count == 0 && Disable.Count == 0;
}
