namespace Union.Tenants.Features;

/// <summary>What an admin wants switched.</summary>
internal sealed record SwitchRequest(IReadOnlyList<string> Enable, IReadOnlyList<string> Disable)
{
    public bool IsEmpty => Enable.Count == 0 && Disable.Count == 0;

    public bool Names(FeatureInfo feature) => Enable.Contains(feature.Id) || Disable.Contains(feature.Id);
}
