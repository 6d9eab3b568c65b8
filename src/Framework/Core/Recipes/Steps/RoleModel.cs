namespace Union.Core.Recipes.Steps;

/// <summary>A role; without permissions written, those it holds stay. Orchard's owner mark is read and not needed.</summary>
internal sealed record RoleModel(
    string Name,
    string? Description = null,
    IReadOnlyList<string>? Permissions = null,
    PermissionBehavior PermissionBehavior = PermissionBehavior.Replace,
    bool? IsOwnerType = null
);
