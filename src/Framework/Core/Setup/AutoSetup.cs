using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Union.Core.Host;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Tenants;

namespace Union.Core.Setup;

/// <summary>At the first start on an empty database: makes the root site and fills it by the configured recipe. A set-up cut short by a crash is taken up again.</summary>
internal sealed class AutoSetup(
    IOptions<AutoSetupOptions> options,
    TenantRegistry registry,
    RecipeCatalog recipes,
    SiteSetup setup,
    IServiceScopeFactory scopes
) : IStartupStep
{
    public int Order => 0;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var wanted = options.Value;
        if (wanted.Recipe is "" || registry.Default is { } root && await setup.IsFinishedAsync(root.Id, cancellationToken))
            return;
        var recipe =
            recipes.Find(wanted.Recipe)
            ?? throw new InvalidOperationException(
                $"AutoSetup:Recipe 指定的配方“{wanted.Recipe}”不存在；现有配方：{string.Join("、", recipes.List().Select(known => known.Name))}。"
            );
        var id = registry.Default?.Id ?? await CreateAsync(wanted, recipe, cancellationToken);
        var results = await setup.FillAsync(id, [AdministratorRecipe.Create(), recipe], RunOptions(wanted), cancellationToken);
        Print(results);
        if (results.FirstOrDefault(result => !result.Succeeded) is { } failed)
            throw new InvalidOperationException($"自动初始设置没有完成：配方“{failed.Recipe.DisplayName}”执行失败。改正后重新启动即可接着做。");
    }

    private async Task<Guid> CreateAsync(AutoSetupOptions wanted, RecipeDescriptor recipe, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var name = wanted.SiteName is "" ? recipe.DisplayName : wanted.SiteName;
        return await scope
            .ServiceProvider.GetRequiredService<TenantCreation>()
            .CreateAsync(new NewTenant(Tenant.DefaultName, name) { RecipeName = recipe.Name }, cancellationToken);
    }

    private static RecipeRunOptions RunOptions(AutoSetupOptions wanted) =>
        new()
        {
            Reason = "自动初始设置",
            Parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                [AdministratorRecipe.UserName] = wanted.AdminUsername,
                [AdministratorRecipe.Password] = wanted.AdminPassword,
                ["DemoPassword"] = wanted.DemoPassword,
            },
        };

    /// <summary>To the console and not to the log: made-up passwords are among the messages.</summary>
    private static void Print(IReadOnlyList<RecipeResult> results)
    {
        Console.WriteLine("初始设置：");
        foreach (var message in results.SelectMany(result => result.Steps).SelectMany(step => step.Messages))
            Console.WriteLine($"  {message}");
    }
}
