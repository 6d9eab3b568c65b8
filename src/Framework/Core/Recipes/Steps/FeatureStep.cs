using Union.Core.Features;
using Union.Core.Modules;

namespace Union.Core.Recipes.Steps;

/// <summary>Step <c>feature</c>: switches features of the tenant, with what they need.</summary>
internal sealed class FeatureStep(FeatureManager manager, FeatureCatalog catalog) : RecipeStep<FeatureStepModel>("feature")
{
    protected override async Task CheckAsync(FeatureStepModel model, RecipeExecutionContext context)
    {
        await CheckListAsync("enable", model.Enable ?? [], id => manager.PlanAsync([id], [], context.CancellationToken), context);
        await CheckListAsync("disable", model.Disable ?? [], id => manager.PlanAsync([], [id], context.CancellationToken), context);
    }

    protected override async Task HandleAsync(FeatureStepModel model, RecipeExecutionContext context)
    {
        var plan = await manager.PlanAsync(Known(model.Enable), Known(model.Disable), context.CancellationToken);
        foreach (var feature in plan.Enable)
            context.Change($"启用功能“{feature.Name}”（{feature.Id}）");
        foreach (var feature in plan.Disable)
            context.Change($"停用功能“{feature.Name}”（{feature.Id}）");
        if (!context.IsDryRun)
            await manager.ApplyAsync(plan, context.Options.Reason, context.CancellationToken);
    }

    private async Task CheckListAsync(string list, IReadOnlyList<string> ids, Func<string, Task<FeaturePlan>> plan, RecipeExecutionContext context)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (catalog.Find(ids[i]) is null)
            {
                context.Unknown($"{list}[{i}]", $"没有功能“{ids[i]}”。");
                continue;
            }
            var planned = await plan(ids[i]);
            foreach (var refusal in planned.Refusals)
                context.Problem($"{list}[{i}]", refusal);
            foreach (var feature in planned.Enable)
                context.Outlook.Bring(RecipeOutlook.Feature, feature.Id);
        }
    }

    private IEnumerable<string> Known(IReadOnlyList<string>? ids) => (ids ?? []).Where(id => catalog.Find(id) is not null);
}
