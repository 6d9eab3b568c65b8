using Union.Organizations.Tree;

namespace Union.Organizations.Reorganizations;

/// <summary>An organization that gets another superior; all below it goes with it.</summary>
internal sealed record Relocation(Organization Organization, Organization NewParent);
