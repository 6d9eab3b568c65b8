namespace Union.Core.Recipes;

/// <summary>The outcome of a run, step by step; steps of inner recipes follow the step that named them.</summary>
public sealed record RecipeResult(
    RecipeDescriptor Recipe,
    bool IsDryRun,
    IReadOnlyList<RecipeStepResult> Steps,
    IReadOnlyList<RecipeProblem> Warnings
)
{
    public bool Succeeded => Steps.All(step => step.Outcome != RecipeStepOutcome.Failed);

    public bool IsUnchanged => Steps.All(step => step.Outcome is RecipeStepOutcome.Unchanged or RecipeStepOutcome.Skipped);
}
