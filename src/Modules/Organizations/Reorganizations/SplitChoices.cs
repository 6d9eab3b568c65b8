namespace Union.Organizations.Reorganizations;

/// <summary>What goes with the organization that is split off.</summary>
/// <param name="OrganizationIds">Organizations directly below that change over.</param>
/// <param name="UnitIds">Covered units that change over.</param>
internal sealed record SplitChoices(
    IReadOnlyList<Guid> OrganizationIds,
    IReadOnlyList<Guid> UnitIds,
    int Workers,
    int WomenWorkers,
    int Members,
    int WomenMembers
);
