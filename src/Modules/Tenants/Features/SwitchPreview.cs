namespace Union.Tenants.Features;

/// <summary>All an admin should know before switching.</summary>
/// <param name="Plan">What goes on and off.</param>
/// <param name="Unchanged">Features asked for that stay as they are, with the reason in words.</param>
/// <param name="Freezes">What freezes, as the features going off tell it.</param>
/// <param name="Allowed">The request without what is refused; null when nothing of it would be left.</param>
/// <param name="Users">Users of the site that hold a role.</param>
/// <param name="AffectedUsers">Of these, the ones whose roles hold a permission of a feature going off.</param>
internal sealed record SwitchPreview(
    FeaturePlan Plan,
    IReadOnlyList<string> Unchanged,
    IReadOnlyList<string> Freezes,
    SwitchRequest? Allowed,
    int Users,
    int AffectedUsers
)
{
    /// <summary>Tells whether what is confirmed is still what was shown.</summary>
    public string Fingerprint => string.Join(',', Plan.Enable.Select(f => "+" + f.Id).Concat(Plan.Disable.Select(f => "-" + f.Id)));
}
