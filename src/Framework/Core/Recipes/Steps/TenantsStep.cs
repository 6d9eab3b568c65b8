using Microsoft.Extensions.DependencyInjection;
using Union.Core.Features;
using Union.Core.Modules;
using Union.Core.Recipes.Discovery;
using Union.Core.Setup;
using Union.Core.Tenants;

namespace Union.Core.Recipes.Steps;

/// <summary>
/// Step <c>tenants</c>, ours: makes the sites of local federations and fills each by its recipe. A site that stands and was
/// filled is left alone, so that running again never overwrites what its people have changed.
/// </summary>
internal sealed class TenantsStep(
    TenantRegistry registry,
    TenantCreation creation,
    TenantScopes scopes,
    SiteSetup setup,
    RecipeCatalog recipes,
    FeatureCatalog catalog,
    ICurrentTenant tenant,
    IServiceProvider services
) : RecipeStep<TenantsStepModel>("tenants")
{
    protected override async Task CheckAsync(TenantsStepModel model, RecipeExecutionContext context)
    {
        if (!tenant.Info.IsDefault)
            context.Problem("", "站点只能从总站新建。");
        for (var i = 0; i < model.Tenants.Count; i++)
        {
            var wanted = model.Tenants[i];
            var path = $"Tenants[{i}]";
            CheckFeatures(wanted, path, context);
            if (registry.Find(wanted.Name) is null)
                CheckNew(wanted, path, context);
            await CheckRecipeAsync(wanted, path, context);
            context.Outlook.Bring(RecipeOutlook.Tenant, wanted.Name);
        }
    }

    protected override async Task HandleAsync(TenantsStepModel model, RecipeExecutionContext context)
    {
        foreach (var wanted in model.Tenants)
        {
            var id = registry.Find(wanted.Name)?.Id;
            if (id is null && context.Change($"新建站点“{wanted.DisplayName}”（{wanted.Name}）"))
                id = await creation.CreateAsync(wanted.ToNewTenant(), context.CancellationToken);
            if (id is null)
                await DescribeNewAsync(wanted, context);
            else if (!await setup.IsFinishedAsync(id.Value, context.CancellationToken))
                await FillAsync(id.Value, wanted, context);
        }
    }

    private void CheckNew(TenantModel wanted, string path, RecipeExecutionContext context)
    {
        var isParentComing = wanted.Parent is not null && context.Outlook.Brings(RecipeOutlook.Tenant, wanted.Parent);
        foreach (var problem in creation.Problems(wanted.ToNewTenant() with { ParentName = isParentComing ? null : wanted.Parent }))
            context.Problem(path, problem);
        if (context.Outlook.Brings(RecipeOutlook.Tenant, wanted.Name))
            context.Problem($"{path}.Name", $"站点“{wanted.Name}”写了两次。");
    }

    private void CheckFeatures(TenantModel wanted, string path, RecipeExecutionContext context)
    {
        for (var i = 0; i < (wanted.Features?.Count ?? 0); i++)
        {
            if (catalog.Find(wanted.Features![i]) is null)
                context.Unknown($"{path}.Features[{i}]", $"没有功能“{wanted.Features[i]}”。");
        }
    }

    private async Task CheckRecipeAsync(TenantModel wanted, string path, RecipeExecutionContext context)
    {
        try
        {
            if (wanted.RecipeName is not null && Recipe(wanted) is null)
                context.Unknown($"{path}.RecipeName", $"没有配方“{wanted.RecipeName}”。");
            else if (Recipe(wanted) is { } recipe)
                await Executor().CheckForNewTenantAsync(recipe, wanted.Name, OptionsFor(wanted, context), context.CancellationToken);
        }
        catch (RecipeException exception)
        {
            foreach (var problem in exception.Problems)
                context.ProblemAt(problem.Place, problem.Message);
        }
    }

    private async Task DescribeNewAsync(TenantModel wanted, RecipeExecutionContext context)
    {
        if (wanted.Features is { Count: > 0 } features)
            context.Change($"［{wanted.DisplayName}］启用功能 {string.Join("、", features)}");
        if (Recipe(wanted) is not { } recipe)
            return;
        var steps = await Executor().CheckForNewTenantAsync(recipe, wanted.Name, OptionsFor(wanted, context), context.CancellationToken);
        context.Change($"［{wanted.DisplayName}］执行配方“{recipe.DisplayName}”，步骤：{string.Join("、", steps)}");
    }

    private async Task FillAsync(Guid id, TenantModel wanted, RecipeExecutionContext context)
    {
        await EnableAsync(id, wanted, context);
        if (Recipe(wanted) is not { } recipe)
            return;
        var results = await setup.FillAsync(id, [recipe], OptionsFor(wanted, context), context.CancellationToken);
        foreach (var step in results.SelectMany(result => result.Steps))
        {
            foreach (var change in step.Changes)
                context.Change($"［{wanted.DisplayName}］{change}");
            foreach (var message in step.Messages)
                context.Note($"［{wanted.DisplayName}］{message}");
            if (step.Outcome == RecipeStepOutcome.Failed)
                throw new InvalidOperationException(
                    $"站点“{wanted.DisplayName}”的配方“{recipe.DisplayName}”在步骤“{step.Name}”失败：{string.Join(" ", step.Messages)}"
                );
        }
    }

    private async Task EnableAsync(Guid id, TenantModel wanted, RecipeExecutionContext context)
    {
        await using var scope = scopes.Create(id);
        var manager = scope.ServiceProvider.GetRequiredService<FeatureManager>();
        var known = (wanted.Features ?? []).Where(feature => catalog.Find(feature) is not null);
        var plan = await manager.PlanAsync(known, [], context.CancellationToken);
        if (!plan.IsAllowed)
            throw new InvalidOperationException($"站点“{wanted.DisplayName}”：{string.Join(" ", plan.Refusals)}");
        foreach (var feature in plan.Enable)
            context.Change($"［{wanted.DisplayName}］启用功能“{feature.Name}”（{feature.Id}）");
        if (!context.IsDryRun)
            await manager.ApplyAsync(plan, context.Options.Reason, context.CancellationToken);
    }

    private RecipeDescriptor? Recipe(TenantModel wanted) => wanted.RecipeName is null ? null : recipes.Find(wanted.RecipeName);

    private static RecipeRunOptions OptionsFor(TenantModel wanted, RecipeExecutionContext context)
    {
        var parameters = new Dictionary<string, string>(context.Options.Parameters, StringComparer.OrdinalIgnoreCase)
        {
            ["SiteName"] = wanted.DisplayName,
        };
        foreach (var (name, value) in wanted.Parameters ?? new Dictionary<string, string>())
            parameters[name] = value;
        return context.Options with { Parameters = parameters };
    }

    // Asked for late: the executor itself asks for the steps.
    private RecipeExecutor Executor() => services.GetRequiredService<RecipeExecutor>();
}
