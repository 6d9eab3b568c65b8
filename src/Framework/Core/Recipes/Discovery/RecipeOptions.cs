namespace Union.Core.Recipes.Discovery;

/// <summary>Configuration section <c>Recipes</c>.</summary>
public sealed class RecipeOptions
{
    /// <summary>Folder with <c>*.recipe.json</c> files; by default <c>recipes</c> beside the program.</summary>
    public string Folder { get; set; } = Path.Combine(AppContext.BaseDirectory, "recipes");
}
