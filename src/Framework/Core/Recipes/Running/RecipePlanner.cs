using Union.Core.Modules;
using Union.Core.Recipes.Discovery;
using Union.Core.Recipes.Expressions;
using Union.Core.Recipes.Reading;
using Union.Core.Recipes.Steps;
using Union.Core.Tenants;

namespace Union.Core.Recipes.Running;

/// <summary>
/// Checks a recipe and all it names before anything is applied. Without a tenant (one that is yet to be created) only what
/// needs no data is checked: names, properties, expressions.
/// </summary>
internal sealed class RecipePlanner(
    IEnumerable<NamedRecipeStepHandler> handlers,
    FeatureCatalog features,
    RecipeCatalog recipes,
    RecipeSurroundings surroundings,
    TenantInfo? tenant,
    RecipeRunOptions options,
    RecipeOutlook outlook
)
{
    private readonly Dictionary<string, NamedRecipeStepHandler> _handlers = handlers.ToDictionary(
        handler => handler.StepName,
        StringComparer.OrdinalIgnoreCase
    );
    private readonly List<RecipeDescriptor> _open = [];

    public List<RecipeProblem> Problems { get; } = [];

    public List<RecipeProblem> Warnings { get; } = [];

    public async Task<RecipePlan> PlanAsync(RecipeDescriptor recipe, CancellationToken cancellationToken)
    {
        var plan = new RecipePlan(recipe);
        _open.Add(recipe);
        RecipeHeader.Check(recipe.Root, Unknown, (place, message) => Problems.Add(new RecipeProblem(place, message)));
        var script = new RecipeScript(recipe.Root["variables"], recipe.Folder, surroundings);
        foreach (var node in recipe.Steps.Where(step => !string.IsNullOrEmpty(step.TextOf("name"))))
            plan.Steps.Add(await PlanStepAsync(recipe, node, script, cancellationToken));
        _open.RemoveAt(_open.Count - 1);
        return plan;
    }

    private async Task<PlannedStep> PlanStepAsync(RecipeDescriptor recipe, RecipeNode node, RecipeScript script, CancellationToken cancellationToken)
    {
        if (RefusalOf(node, out var handler) is { } refusal)
        {
            Unknown(node["name"]!.Place, refusal);
            return new PlannedStep(new RecipeExecutionContext(recipe, node, options, outlook, cancellationToken), null, refusal);
        }
        var before = Problems.Count;
        var context = new RecipeExecutionContext(recipe, script.Evaluate(node, Problems), options, outlook, cancellationToken);
        var step = new PlannedStep(context, handler!.GetType(), null);
        if (Problems.Count > before)
            return step;
        if (handler.Read(context) && (tenant is not null || handler is RecipesStep))
            await handler.CheckAsync(context);
        Problems.AddRange(context.Problems);
        Warnings.AddRange(context.Warnings);
        foreach (var reference in context.InnerRecipes)
        {
            if (await InnerAsync(reference, cancellationToken) is { } inner)
                step.Inner.Add(inner);
        }
        return step;
    }

    private string? RefusalOf(RecipeNode node, out NamedRecipeStepHandler? handler)
    {
        var name = node.TextOf("name")!;
        if (!_handlers.TryGetValue(name, out handler))
            return $"没有步骤“{name}”；本平台认识的步骤有 {string.Join("、", _handlers.Keys.Order(StringComparer.OrdinalIgnoreCase))}。";
        var off = features
            .GateOf(handler.GetType())
            .FeatureIds.Where(id => tenant is not null && !tenant.Features.Contains(id) && !outlook.Brings(RecipeOutlook.Feature, id))
            .ToList();
        return off.Count == 0 ? null : $"步骤“{name}”属于功能 {string.Join("、", off)}，本站点没有启用；请先用 feature 步骤启用。";
    }

    private async Task<RecipePlan?> InnerAsync(RecipeReference reference, CancellationToken cancellationToken)
    {
        try
        {
            if (recipes.Find(reference.Name) is not { } inner)
                Unknown(reference.Place, $"没有配方“{reference.Name}”。");
            else if (_open.Any(open => open.Name.Equals(inner.Name, StringComparison.OrdinalIgnoreCase)))
                Problems.Add(
                    new RecipeProblem(reference.Place, $"配方循环引用：{string.Join(" → ", _open.Select(open => open.Name))} → {inner.Name}。")
                );
            else
                return await PlanAsync(inner, cancellationToken);
        }
        catch (RecipeException exception)
        {
            Problems.AddRange(exception.Problems);
        }
        return null;
    }

    private void Unknown(RecipePlace place, string message) => (options.Tolerant ? Warnings : Problems).Add(new RecipeProblem(place, message));
}
