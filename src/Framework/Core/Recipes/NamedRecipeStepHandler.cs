namespace Union.Core.Recipes;

/// <summary>
/// Handles the recipe steps of one name, compared without regard to case. A step is idempotent: it compares with what is there
/// and changes only what differs. Most steps derive from <see cref="RecipeStep{TModel}"/>, which reads the JSON for them.
/// </summary>
public abstract class NamedRecipeStepHandler(string stepName)
{
    public string StepName { get; } = stepName;

    /// <summary>Reads the step's JSON; false when it does not fit, so that there is nothing to check further.</summary>
    internal virtual bool Read(RecipeExecutionContext context) => true;

    /// <summary>
    /// Looks at the step before anything of the recipe is applied and tells what is wrong
    /// (<see cref="RecipeExecutionContext.Unknown"/>, <see cref="RecipeExecutionContext.Problem"/>) or will be there afterwards
    /// (<see cref="RecipeOutlook"/>). Changes nothing.
    /// </summary>
    protected internal virtual Task CheckAsync(RecipeExecutionContext context) => Task.CompletedTask;

    /// <summary>
    /// Does the step. Every change is made only when <see cref="RecipeExecutionContext.Change"/> says so; what is left in the
    /// database context is saved afterwards under the recipe's act.
    /// </summary>
    protected abstract Task HandleAsync(RecipeExecutionContext context);

    internal Task ExecuteAsync(RecipeExecutionContext context) => HandleAsync(context);
}
