namespace Union.Organizations.Tree;

/// <summary>An organization found by name or code.</summary>
/// <param name="Where">Names of those above it, the highest first.</param>
internal sealed record TreeHit(Guid Id, string Name, OrganizationType Type, OrganizationLevel Level, string Where);
