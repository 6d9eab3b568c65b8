using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Core.Recipes.Discovery;

namespace Union.Tenants.Recipes;

/// <summary>The recipes of this installation.</summary>
[RequirePermission(RecipePermissions.Manage)]
internal sealed class IndexModel(RecipeCatalog catalog) : PageModel
{
    public IReadOnlyList<RecipeDescriptor> Recipes { get; private set; } = [];

    public List<RecipeProblem> Problems { get; } = [];

    public void OnGet() => Recipes = catalog.List(Problems);

    /// <summary>The file's name, or the module: where the folder lies is nobody's business here.</summary>
    public static string SourceOf(RecipeDescriptor recipe) =>
        Path.IsPathRooted(recipe.Source) ? Path.GetFileName(recipe.Source) : $"模块 {recipe.Source}";
}
