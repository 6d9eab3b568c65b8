namespace Union.Users.Roles;

/// <summary>Roles that a user holds at one organization.</summary>
/// <param name="Roles">Names of the roles, for people.</param>
internal sealed record RolePlace(Guid OrganizationId, string Organization, IReadOnlyList<string> Roles);
