namespace Union.Core.Recipes.Running;

/// <summary>A step with its handler; without one it is skipped for the reason given.</summary>
internal sealed record PlannedStep(RecipeExecutionContext Context, Type? Handler, string? SkipReason)
{
    /// <summary>Recipes this step names, to run after it.</summary>
    public List<RecipePlan> Inner { get; } = [];
}
