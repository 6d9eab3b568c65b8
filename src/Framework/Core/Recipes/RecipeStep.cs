using Union.Core.Recipes.Binding;

namespace Union.Core.Recipes;

/// <summary>
/// A step bound to a record. Properties the record does not have are reported with their place; constructor parameters that are
/// neither nullable nor defaulted must be written. Export the same record to get the same step back.
/// </summary>
public abstract class RecipeStep<TModel>(string stepName) : NamedRecipeStepHandler(stepName)
    where TModel : class
{
    internal sealed override bool Read(RecipeExecutionContext context)
    {
        context.Model = new RecipeBinder(context.UnknownAt, context.ProblemAt).Bind<TModel>(context.Node, StepName);
        return context.Model is not null;
    }

    protected internal sealed override Task CheckAsync(RecipeExecutionContext context) => CheckAsync(Model(context), context);

    protected sealed override Task HandleAsync(RecipeExecutionContext context) => HandleAsync(Model(context), context);

    /// <inheritdoc cref="NamedRecipeStepHandler.CheckAsync"/>
    protected virtual Task CheckAsync(TModel model, RecipeExecutionContext context) => Task.CompletedTask;

    /// <inheritdoc cref="NamedRecipeStepHandler.HandleAsync"/>
    protected abstract Task HandleAsync(TModel model, RecipeExecutionContext context);

    private static TModel Model(RecipeExecutionContext context) =>
        (TModel)(context.Model ?? throw new InvalidOperationException("步骤没有读好就被执行。"));
}
