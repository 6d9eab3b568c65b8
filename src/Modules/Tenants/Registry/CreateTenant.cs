using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Setup;

namespace Union.Tenants.Registry;

/// <summary>Makes a site, its administrator, and starts the recipe that fills it.</summary>
internal sealed class CreateTenant(TenantCreation creation, SiteSetup setup, RecipeCatalog recipes, JobQueue jobs)
{
    /// <summary>What keeps the site from being made; empty when it may be.</summary>
    public IReadOnlyList<string> Problems(NewTenantInput input)
    {
        var problems = creation.Problems(input.ToNewTenant()).ToList();
        if (TenantChoices.RegionProblem(input.RegionCode) is { } region)
            problems.Add(region);
        if (!string.IsNullOrEmpty(input.Recipe) && recipes.List().All(r => r.Name != input.Recipe))
            problems.Add($"没有配方“{input.Recipe}”。请从列表中选择。");
        return problems;
    }

    public Task<Guid> CreateAsync(NewTenantInput input, CancellationToken cancellationToken) =>
        creation.CreateAsync(input.ToNewTenant(), cancellationToken);

    /// <summary>Makes an account with the role 管理员; returns what went wrong, or nothing.</summary>
    public async Task<IReadOnlyList<string>> AddAdministratorAsync(
        Guid tenantId,
        string userName,
        string password,
        CancellationToken cancellationToken
    )
    {
        var options = new RecipeRunOptions
        {
            Reason = "建立首个管理员",
            Parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                [AdministratorRecipe.UserName] = userName,
                [AdministratorRecipe.Password] = password,
            },
        };
        try
        {
            var results = await setup.FillAsync(tenantId, [AdministratorRecipe.Create()], options, cancellationToken);
            return [.. results.SelectMany(r => r.Steps).Where(s => s.Outcome == RecipeStepOutcome.Failed).SelectMany(s => s.Messages)];
        }
        catch (RecipeException e)
        {
            return [.. e.Problems.Select(p => p.Message)];
        }
    }

    /// <summary>Starts the recipe as a job and returns the job's id.</summary>
    public Task<Guid> FillAsync(TenantInfo tenant, string recipe, CancellationToken cancellationToken) =>
        jobs.StartAsync($"初始化站点：{tenant.DisplayName}", new FillTenant(tenant.Id, recipe), cancellationToken);
}
