using Union.Organizations.Tree;

namespace Union.Organizations.Officers.Register;

/// <summary>An officer with the organization, inside queries.</summary>
internal sealed class OfficerMatch
{
    public required Officer Officer { get; init; }

    public required Organization Organization { get; init; }
}
