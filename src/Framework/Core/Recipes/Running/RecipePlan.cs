namespace Union.Core.Recipes.Running;

/// <summary>A recipe read, evaluated and checked as a whole, ready to run.</summary>
internal sealed class RecipePlan(RecipeDescriptor recipe)
{
    public RecipeDescriptor Recipe { get; } = recipe;

    public List<PlannedStep> Steps { get; } = [];
}
