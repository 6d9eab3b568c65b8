namespace Union.Users.Roles;

/// <summary>A line of the list of roles; permissions of features that are off here are not counted.</summary>
internal sealed record RoleRow(Role Role, int Permissions, int Holders, bool IsPowerful);
