using Union.Core.Recipes.Discovery;

namespace Union.Tenants.Recipes;

/// <summary>Runs a recipe of this installation in the current site and keeps what came of it, mistakes included.</summary>
internal sealed class RecipeRun(RecipeCatalog catalog, RecipeExecutor executor)
{
    public RecipeDescriptor? Recipe { get; private set; }

    public RecipeResult? Result { get; private set; }

    public IReadOnlyList<RecipeProblem> Problems { get; private set; } = [];

    /// <summary>False when there is no such recipe.</summary>
    public async Task<bool> RunAsync(string name, RecipeRunOptions options, CancellationToken cancellationToken)
    {
        try
        {
            Recipe = catalog.Find(name);
            if (Recipe is not null)
                Result = await executor.ExecuteAsync(Recipe, options, cancellationToken);
        }
        catch (RecipeException exception)
        {
            Problems = exception.Problems;
        }
        return Recipe is not null || Problems.Count > 0;
    }
}
