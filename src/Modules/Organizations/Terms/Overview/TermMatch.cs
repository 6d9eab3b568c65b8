using Union.Organizations.Tree;

namespace Union.Organizations.Terms.Overview;

/// <summary>A current term with its organization, inside queries.</summary>
internal sealed class TermMatch
{
    public required Term Term { get; init; }

    public required Organization Organization { get; init; }
}
