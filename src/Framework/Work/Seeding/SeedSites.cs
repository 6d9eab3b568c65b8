using Microsoft.Extensions.DependencyInjection;
using Union.Core.Setup;

namespace Union.Work.Seeding;

/// <summary>Makes the synthetic sites and lets the modules fill them.</summary>
internal sealed class SeedSites(TenantRegistry registry, TenantCreation creation, TenantScopes scopes)
{
    /// <summary>Makes the site below <paramref name="parentName"/>, with the features of the site above and an administrator where a password is given.</summary>
    public async Task CreateAsync(SeedSite site, string parentName, string? password, CancellationToken cancellationToken)
    {
        var parent = registry.Find(parentName)!;
        await creation.CreateAsync(
            new NewTenant(site.Name, site.DisplayName)
            {
                ParentName = parent.Name,
                Prefix = site.Name,
                RegionCode = site.RegionCode,
                LevelWord = site.LevelWord,
                Category = "模拟数据",
                Description = "由 seed 命令生成的模拟数据，不对应任何真实单位和个人。",
            },
            cancellationToken
        );
        var features = parent.Features.Where(id => !registry.Get(registry.Find(site.Name)!.Id).Features.Contains(id)).ToList();
        await scopes.UsingAsync(
            registry.Find(site.Name)!.Id,
            async services =>
            {
                await EnableAsync(services, features, cancellationToken);
                if (password is not null)
                    await AddAdministratorAsync(services, password, cancellationToken);
            }
        );
    }

    /// <summary>Fills one site; returns the number of rows.</summary>
    public Task<int> FillAsync(SeedSite site, DateOnly today, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            registry.Find(site.Name)!.Id,
            async services =>
            {
                var context = new SeedContext(site, services.GetRequiredService<UnionDbContext>(), today);
                foreach (var seeder in services.GetRequiredService<Enabled<ISeeder>>().OrderBy(s => s.Order))
                {
                    await seeder.SeedAsync(context, cancellationToken);
                    await context.SaveAsync(cancellationToken);
                }
                return context.Rows;
            }
        );

    private static async Task EnableAsync(IServiceProvider services, IEnumerable<string> features, CancellationToken cancellationToken)
    {
        var catalog = services.GetRequiredService<FeatureCatalog>();
        var manager = services.GetRequiredService<FeatureManager>();
        var wanted = features.Where(id => catalog.Find(id) is { EnabledByDependencyOnly: false, DefaultTenantOnly: false });
        await manager.ApplyAsync(await manager.PlanAsync(wanted, [], cancellationToken), "模拟数据", cancellationToken);
    }

    private static async Task AddAdministratorAsync(IServiceProvider services, string password, CancellationToken cancellationToken)
    {
        var options = new RecipeRunOptions
        {
            Parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                [AdministratorRecipe.UserName] = "admin",
                [AdministratorRecipe.Password] = password,
            },
        };
        var result = await services.GetRequiredService<RecipeExecutor>().ExecuteAsync(AdministratorRecipe.Create(), options, cancellationToken);
        if (!result.Succeeded)
            throw new InvalidOperationException("建立管理员账号没有成功：" + string.Join(" ", result.Steps.SelectMany(s => s.Messages)));
    }
}
