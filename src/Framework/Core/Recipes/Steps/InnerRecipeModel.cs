namespace Union.Core.Recipes.Steps;

/// <summary>A recipe to run; the execution id of Orchard's format is read and not needed.</summary>
internal sealed record InnerRecipeModel(string Name, string? ExecutionId = null);
