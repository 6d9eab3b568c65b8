namespace Union.Users.Roles;

/// <summary>A role as it may be ticked for a user.</summary>
internal sealed record RoleChoice(Guid Id, string Name, string DisplayName, string Description, bool IsPowerful, bool IsHeld, bool IsOpen);
