using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Setup;

namespace Union.Tenants.Registry;

/// <summary>Runs the recipe in the new site's scope. Recipes may be run again, so a run cut short is simply repeated.</summary>
[Feature(RegistryFeature.Id)]
internal sealed class FillTenantHandler(SiteSetup setup, RecipeCatalog recipes, TenantRegistry registry) : IJobHandler<FillTenant>
{
    public async Task RunAsync(FillTenant payload, JobProgress progress, CancellationToken cancellationToken)
    {
        var tenant = registry.Get(payload.TenantId);
        var recipe = recipes.Find(payload.Recipe) ?? throw new InvalidOperationException($"配方“{payload.Recipe}”已不存在，请从站点页面重新选择。");
        var options = new RecipeRunOptions
        {
            Reason = "新建站点",
            Parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["SiteName"] = tenant.DisplayName },
        };
        await progress.ReportAsync(0, 0, $"正在执行配方“{recipe.DisplayName}”", cancellationToken: cancellationToken);
        var steps = (await setup.FillAsync(tenant.Id, [recipe], options, cancellationToken)).SelectMany(r => r.Steps).ToList();
        foreach (var (i, step) in steps.Index())
            await progress.ReportAsync(
                i + 1,
                steps.Count,
                null,
                $"{step.OutcomeText}　{step.Name}　{string.Join("；", step.Changes)}",
                cancellationToken
            );
        if (steps.FirstOrDefault(s => s.Outcome == RecipeStepOutcome.Failed) is { } failed)
            throw new InvalidOperationException($"步骤“{failed.Name}”失败：{string.Join(" ", failed.Messages)}改正后可以从站点页面再次执行配方。");
    }
}
