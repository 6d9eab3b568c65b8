namespace Union.Core.Organizations;

/// <summary>An organization of this site or of one below.</summary>
/// <param name="TenantId">The site it belongs to.</param>
/// <param name="Path">Its place in the tree, see <see cref="OrganizationPath"/>.</param>
/// <param name="Kind">What people call its kind.</param>
public sealed record DirectoryEntry(Guid Id, Guid TenantId, string Name, string Path, string Kind);
