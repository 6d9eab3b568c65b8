namespace Union.Core.Recipes.Steps;

/// <summary>What the permissions a recipe writes mean for those a role holds already.</summary>
internal enum PermissionBehavior
{
    Replace,
    Add,
    Remove,
}
