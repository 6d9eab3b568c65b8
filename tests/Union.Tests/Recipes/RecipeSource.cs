using System.Text;
using Union.Core.Recipes;
using Union.Core.Recipes.Expressions;
using Union.Core.Recipes.Reading;

namespace Union.Tests.Recipes;

/// <summary>Short ways to read and evaluate recipe text in tests.</summary>
internal static class RecipeSource
{
    public static RecipeNode Read(string json) => RecipeReader.Read("t.recipe.json", Encoding.UTF8.GetBytes(json));

    /// <summary>Evaluates the value of "v" in a recipe text, with its "variables".</summary>
    public static string? Evaluate(string json, RecipeFolder? folder = null, IReadOnlyDictionary<string, string>? parameters = null)
    {
        var root = Read(json);
        var surroundings = new RecipeSurroundings(
            "hanggin",
            parameters ?? new Dictionary<string, string>(),
            key => key == "Site:Phone" ? "0477-0000000" : null
        );
        var script = new RecipeScript(root["variables"], folder ?? NoRecipeFolder.Instance, surroundings);
        var problems = new List<RecipeProblem>();
        var value = script.Evaluate(root["v"]!, problems);
        return problems.Count == 0 ? value.Text : throw new RecipeException(problems);
    }
}
