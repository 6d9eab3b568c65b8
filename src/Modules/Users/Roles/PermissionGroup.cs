namespace Union.Users.Roles;

/// <summary>Permissions under one heading of the form.</summary>
internal sealed record PermissionGroup(string Name, IReadOnlyList<Permission> Permissions);
