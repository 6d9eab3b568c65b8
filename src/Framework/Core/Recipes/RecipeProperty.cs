namespace Union.Core.Recipes;

/// <summary>A property as written in the file: its name, the place of the name, and its value.</summary>
public sealed record RecipeProperty(string Name, RecipePlace Place, RecipeNode Value);
