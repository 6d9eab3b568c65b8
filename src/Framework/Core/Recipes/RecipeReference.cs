namespace Union.Core.Recipes;

/// <summary>A recipe named by another, and where.</summary>
public sealed record RecipeReference(string Name, RecipePlace Place);
