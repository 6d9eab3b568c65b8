using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Recipes;
using Union.Core.Settings;
using Union.Core.Tenants;

namespace Union.Core.Setup;

/// <summary>
/// Fills a new site by a recipe and remembers that it was done. A set-up that was cut short is found again
/// (<see cref="IsFinishedAsync"/>) and may be repeated: the steps are idempotent.
/// </summary>
public sealed class SiteSetup(TenantScopes scopes, TimeProvider clock)
{
    public Task<bool> IsFinishedAsync(Guid tenantId, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            tenantId,
            async services =>
                (await services.GetRequiredService<SiteService>().GetSiteSettingsAsync(cancellationToken)).As<SetupState>().FinishedAt is not null
        );

    /// <summary>Runs the recipes in the tenant, one after the other; the last one is remembered as what the site was set up with.</summary>
    /// <exception cref="RecipeException">A recipe is wrong; nothing of it has been applied.</exception>
    public async Task<IReadOnlyList<RecipeResult>> FillAsync(
        Guid tenantId,
        IReadOnlyList<RecipeDescriptor> recipes,
        RecipeRunOptions options,
        CancellationToken cancellationToken
    )
    {
        var results = new List<RecipeResult>();
        foreach (var recipe in recipes)
        {
            var result = await scopes.UsingAsync(
                tenantId,
                services => services.GetRequiredService<RecipeExecutor>().ExecuteAsync(recipe, options, cancellationToken)
            );
            results.Add(result);
            if (!result.Succeeded)
                return results;
        }
        if (!options.DryRun)
            await scopes.UsingAsync(tenantId, services => FinishAsync(services, recipes[^1].Name, cancellationToken));
        return results;
    }

    private Task FinishAsync(IServiceProvider services, string recipe, CancellationToken cancellationToken)
    {
        services.GetRequiredService<UnionDbContext>().Act("setup.finish", "完成网站初始设置");
        return services
            .GetRequiredService<SiteService>()
            .UpdateSiteSettingsAsync(
                site => site.Put(new SetupState { Recipe = recipe, FinishedAt = clock.GetUtcNow().UtcDateTime }),
                cancellationToken
            );
    }
}
