using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Union.Core.Data;
using Union.Core.Modules;
using Union.Core.Recipes.Discovery;
using Union.Core.Recipes.Running;
using Union.Core.Tenants;

namespace Union.Core.Recipes;

/// <summary>
/// Runs recipes for the current tenant: reads and checks the whole recipe first, then applies it step by step, each step in a
/// scope of its own and saved under the act <c>recipes.step</c>. The first step that fails ends the run.
/// </summary>
public sealed partial class RecipeExecutor(
    TenantScopes scopes,
    IServiceScopeFactory withoutTenant,
    ICurrentTenant tenant,
    FeatureCatalog features,
    RecipeCatalog recipes,
    IConfiguration configuration,
    ILogger<RecipeExecutor> logger
)
{
    /// <summary>
    /// What expressions may read of the configuration: only this section, so that a recipe cannot copy a connection string
    /// or a password into a page. <c>configuration('Phone')</c> asks for <c>Recipes:Configuration:Phone</c>.
    /// </summary>
    private const string ReadableSection = "Recipes:Configuration";

    /// <exception cref="RecipeException">Something in the recipe is unknown or wrong; nothing has been applied.</exception>
    public async Task<RecipeResult> ExecuteAsync(RecipeDescriptor recipe, RecipeRunOptions options, CancellationToken cancellationToken)
    {
        var warnings = new List<RecipeProblem>();
        var plan = await PlanAsync(recipe, options, warnings, cancellationToken);
        var steps = new List<RecipeStepResult>();
        await RunAsync(plan, options, steps);
        return new RecipeResult(recipe, options.DryRun, steps, warnings);
    }

    /// <summary>Checks what can be checked for a tenant that does not exist yet, and tells its steps.</summary>
    /// <exception cref="RecipeException">Something in the recipe is unknown or wrong.</exception>
    public async Task<IReadOnlyList<string>> CheckForNewTenantAsync(
        RecipeDescriptor recipe,
        string tenantName,
        RecipeRunOptions options,
        CancellationToken cancellationToken
    )
    {
        await using var scope = withoutTenant.CreateAsyncScope();
        var planner = Planner(scope.ServiceProvider, options, null, tenantName);
        var plan = await planner.PlanAsync(recipe, cancellationToken);
        Raise(planner, []);
        return [.. plan.Steps.Where(step => step.Handler is not null).Select(step => step.Context.Name)];
    }

    private async Task<RecipePlan> PlanAsync(
        RecipeDescriptor recipe,
        RecipeRunOptions options,
        List<RecipeProblem> warnings,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.Create(tenant.Id);
        var planner = Planner(scope.ServiceProvider, options, tenant.Info, tenant.Info.Name);
        var plan = await planner.PlanAsync(recipe, cancellationToken);
        Raise(planner, warnings);
        return plan;
    }

    private RecipePlanner Planner(IServiceProvider services, RecipeRunOptions options, TenantInfo? checkedFor, string tenantName)
    {
        var parameters = new Dictionary<string, string>(options.Parameters, StringComparer.OrdinalIgnoreCase);
        parameters.TryAdd("SiteName", checkedFor?.DisplayName ?? tenantName);
        var readable = configuration.GetSection(ReadableSection);
        var surroundings = new RecipeSurroundings(tenantName, parameters, key => readable[key]);
        return new RecipePlanner(
            services.GetServices<NamedRecipeStepHandler>(),
            features,
            recipes,
            surroundings,
            checkedFor,
            options,
            new RecipeOutlook()
        );
    }

    private static void Raise(RecipePlanner planner, List<RecipeProblem> warnings)
    {
        if (planner.Problems.Count > 0)
            throw new RecipeException(planner.Problems);
        foreach (var warning in planner.Warnings)
            warnings.Add(warning);
    }

    private async Task RunAsync(RecipePlan plan, RecipeRunOptions options, List<RecipeStepResult> results)
    {
        foreach (var step in plan.Steps)
        {
            if (results.Any(result => result.Outcome == RecipeStepOutcome.Failed))
            {
                results.Add(ResultOf(step, RecipeStepOutcome.Skipped, "前面的步骤失败，没有执行。"));
                continue;
            }
            results.Add(
                step.Handler is null ? ResultOf(step, RecipeStepOutcome.Skipped, step.SkipReason!) : await RunAsync(step, step.Handler, options)
            );
            foreach (var inner in step.Inner)
                await RunAsync(inner, options, results);
        }
    }

    private async Task<RecipeStepResult> RunAsync(PlannedStep step, Type handlerType, RecipeRunOptions options)
    {
        var context = step.Context;
        try
        {
            await using var scope = scopes.Create(tenant.Id);
            var handler = scope.ServiceProvider.GetServices<NamedRecipeStepHandler>().First(handler => handler.GetType() == handlerType);
            var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
            if (!options.DryRun)
                db.Act("recipes.step", $"执行配方“{context.RecipeDescriptor.DisplayName}”的步骤“{context.Name}”", options.Reason);
            await handler.ExecuteAsync(context);
            await SaveAsync(db, context, options);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogStepFailed(exception, context.RecipeDescriptor.Name, context.Name);
            return ResultOf(step, RecipeStepOutcome.Failed, exception.Message);
        }
        return ResultOf(
            step,
            context.Changes.Count == 0 ? RecipeStepOutcome.Unchanged
                : options.DryRun ? RecipeStepOutcome.Planned
                : RecipeStepOutcome.Applied
        );
    }

    private static async Task SaveAsync(UnionDbContext db, RecipeExecutionContext context, RecipeRunOptions options)
    {
        if (options.DryRun && db.ChangeTracker.HasChanges())
            throw new InvalidOperationException($"步骤“{context.Name}”在试运行中改动了数据，改动已丢弃；请联系该模块的开发者。");
        if (!options.DryRun)
            await db.SaveChangesAsync(context.CancellationToken);
    }

    private static RecipeStepResult ResultOf(PlannedStep step, RecipeStepOutcome outcome, params string[] messages) =>
        new(
            step.Context.RecipeDescriptor.Name,
            step.Context.Name,
            step.Context.Node.Place,
            outcome,
            step.Context.Changes,
            [.. step.Context.Notes, .. messages]
        );

    [LoggerMessage(Level = LogLevel.Error, Message = "Recipe {Recipe}: step {Step} failed.")]
    private partial void LogStepFailed(Exception exception, string recipe, string step);
}
