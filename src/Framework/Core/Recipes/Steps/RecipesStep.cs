namespace Union.Core.Recipes.Steps;

/// <summary>Step <c>recipes</c>: runs other recipes of this installation after itself.</summary>
internal sealed class RecipesStep() : RecipeStep<RecipesStepModel>("recipes")
{
    protected override Task CheckAsync(RecipesStepModel model, RecipeExecutionContext context)
    {
        for (var i = 0; i < model.Values.Count; i++)
            context.InnerRecipes.Add(new RecipeReference(model.Values[i].Name, context.Node.Nearest($"Values[{i}].name").Place));
        return Task.CompletedTask;
    }

    protected override Task HandleAsync(RecipesStepModel model, RecipeExecutionContext context) => Task.CompletedTask;
}
