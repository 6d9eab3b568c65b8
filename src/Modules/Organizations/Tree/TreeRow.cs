namespace Union.Organizations.Tree;

/// <summary>What the tree reads of an organization and of its place on the day looked at.</summary>
internal sealed class TreeRow
{
    public Guid Id { get; init; }

    public Guid TenantId { get; init; }

    public Guid? ParentId { get; init; }

    public string Name { get; init; } = "";

    public OrganizationType Type { get; init; }

    public OrganizationLevel Level { get; init; }

    public string LevelWord { get; init; } = "";

    public OrganizationState State { get; init; }

    public string Path { get; init; } = "";

    public DateOnly? ClosedOn { get; init; }
}
