using Union.Core.Host;
using Union.Core.Recipes.Discovery;

namespace Union.Core.Recipes.Commands;

/// <summary><c>recipe list</c>: the recipes of this installation.</summary>
internal sealed class RecipeListVerb(RecipeCatalog catalog) : IHostVerb
{
    public string Name => "recipe list";

    public string Help => "recipe list  列出现有配方";

    public Task<int> RunAsync(VerbArguments arguments, TextWriter output, CancellationToken cancellationToken)
    {
        var problems = new List<RecipeProblem>();
        foreach (var recipe in catalog.List(problems))
            output.WriteLine($"{recipe.Name}  {recipe.DisplayName}{(recipe.IsSetupRecipe ? "（可用于初始设置）" : "")}  {recipe.Description}");
        foreach (var problem in problems)
            output.WriteLine($"不能读取：{problem}");
        return Task.FromResult(problems.Count == 0 ? 0 : 1);
    }
}
