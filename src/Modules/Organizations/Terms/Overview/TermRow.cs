using Union.Organizations.Tree;

namespace Union.Organizations.Terms.Overview;

/// <summary>A line of the list and of its export.</summary>
internal sealed class TermRow
{
    public required Term Term { get; init; }

    public required Guid OrganizationId { get; init; }

    public required string Name { get; init; }

    public required OrganizationLevel Level { get; init; }

    public required string Superior { get; init; }

    public required string Chair { get; init; }
}
