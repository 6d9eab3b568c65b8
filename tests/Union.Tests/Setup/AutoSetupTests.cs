using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Setup;
using Union.Core.Tenants;
using Union.Tests.Hosting;
using Union.Users.Accounts;

namespace Union.Tests.Setup;

public sealed class AutoSetupTests
{
    private static readonly Dictionary<string, string?> Demo = new()
    {
        ["AutoSetup:Recipe"] = "demo",
        ["AutoSetup:AdminPassword"] = "gong-hui-zhi-jia-1",
        ["AutoSetup:DemoPassword"] = "gong-hui-zhi-jia-2",
    };

    [Fact]
    public async Task Demo_MakesTheFederationsWithTheirFeaturesAndAccounts()
    {
        await using var app = await UnionApp.StartAsync(Demo);

        app.Tenants.Default!.DisplayName.ShouldBe("内蒙古自治区总工会");
        app.Tenants.All.Select(tenant => tenant.Name).ShouldBe(["Default", "ordos", "hanggin", "otog", "dalad"], ignoreOrder: true);
        app.Tenants.Find(app.Tenants.Find("hanggin")!.ParentId!.Value)!.Name.ShouldBe("ordos");
        app.Tenants.Find("otog")!.Features.ShouldContain("Union.Search");
        app.Tenants.Find("dalad")!.Features.ShouldNotContain("Union.Search");
        foreach (var tenant in app.Tenants.All)
        {
            var roles = await app.InTenantAsync(tenant.Name, async services =>
            {
                var accounts = services.GetRequiredService<UserAccounts>();
                return new[] { await accounts.FindAsync("admin"), await accounts.FindAsync("editor"), await accounts.FindAsync("staff") }
                    .Select(account => account!.Roles.Single()).ToArray();
            });
            roles.ShouldBe(["Administrator", "Editor", "Staff"]);
        }
    }

    [Fact]
    public async Task Demo_StartedAgain_ChangesNothing()
    {
        Assert.SkipWhen(TestDatabase.IsPostgreSql, "each start has a database of its own on PostgreSQL");
        using var kept = new TemporaryFolder();
        var folder = kept.Path;
        await using (var first = await UnionApp.StartAsync(Demo, appData: folder))
            first.Tenants.All.Count.ShouldBe(5);
        await using var second = await UnionApp.StartAsync(Demo, appData: folder);
        var before = await CountActsAsync(second);

        var again = await second.InTenantAsync(Tenant.DefaultName, services => services.GetRequiredService<RecipeExecutor>().ExecuteAsync(
            services.GetRequiredService<RecipeCatalog>().Find("demo")!, new RecipeRunOptions { DryRun = true }, default));

        again.IsUnchanged.ShouldBeTrue(string.Join("\n", again.Steps.SelectMany(step => step.Changes)));
        (await CountActsAsync(second)).ShouldBe(before);
    }

    [Fact]
    public async Task SetUpCutShort_IsTakenUpAgain()
    {
        Assert.SkipWhen(TestDatabase.IsPostgreSql, "each start has a database of its own on PostgreSQL");
        using var kept = new TemporaryFolder();
        var folder = kept.Path;
        await using (var first = await UnionApp.StartAsync(appData: folder))
        {
            await first.SetUpAsync();
            await first.AddTenantAsync("ordos", "鄂尔多斯市总工会");
        }

        await using var second = await UnionApp.StartAsync(Demo, appData: folder);

        second.Tenants.All.Count.ShouldBe(5);
        (await second.Services.GetRequiredService<SiteSetup>().IsFinishedAsync(second.Tenants.Find("ordos")!.Id, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task UnknownRecipe_StopsTheStart() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => UnionApp.StartAsync(new() { ["AutoSetup:Recipe"] = "nowhere" }))).Message.ShouldContain("nowhere");

    [Fact]
    public async Task AllRecipesOfTheInstallation_CanBeRead()
    {
        await using var app = await UnionApp.StartAsync();
        var problems = new List<RecipeProblem>();

        app.Services.GetRequiredService<RecipeCatalog>().List(problems).Select(recipe => recipe.Name).ShouldBeSubsetOf(
            ["county", "demo", "demo-dalad", "demo-hanggin", "demo-ordos", "demo-otog"]);

        problems.ShouldBeEmpty();
    }

    private static Task<int> CountActsAsync(UnionApp app) =>
        app.InTenantAsync(Tenant.DefaultName, services => services.GetRequiredService<UnionDbContext>().Below<Act>().CountAsync());
}
