namespace Union.Core.Recipes.Steps;

internal sealed record RolesStepModel(IReadOnlyList<RoleModel> Roles);
