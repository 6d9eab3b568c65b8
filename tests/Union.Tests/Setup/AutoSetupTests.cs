using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
        app.Tenants.All.Select(tenant => tenant.Name).ShouldBe(["Default", "ordos", "hanggin", "otog", "dalad", "shiyan"], ignoreOrder: true);
        app.Tenants.Find(app.Tenants.Find("hanggin")!.ParentId!.Value)!.Name.ShouldBe("ordos");
        app.Tenants.Find("otog")!.Features.ShouldContain("Union.Search");
        app.Tenants.Find("dalad")!.Features.ShouldNotContain("Union.Search");
        foreach (var tenant in app.Tenants.All)
        {
            var roles = await app.InTenantAsync(
                tenant.Name,
                async services =>
                {
                    var accounts = services.GetRequiredService<UserAccounts>();
                    return new[] { await accounts.FindAsync("admin"), await accounts.FindAsync("editor"), await accounts.FindAsync("staff") }
                        .Select(account => account!.Roles.Single())
                        .ToArray();
                }
            );
            roles.ShouldBe(["Administrator", "Editor", "Staff"]);
        }
    }

    [Fact]
    public async Task Demo_StartedAgain_ChangesNothing()
    {
        await using var app = await UnionApp.StartAsync(Demo);
        var before = await CountActsAsync(app);

        await AutoSetupOf(app).RunAsync(default);
        var again = await app.InTenantAsync(
            Tenant.DefaultName,
            services =>
                services
                    .GetRequiredService<RecipeExecutor>()
                    .ExecuteAsync(services.GetRequiredService<RecipeCatalog>().Find("demo")!, new RecipeRunOptions { DryRun = true }, default)
        );

        again.IsUnchanged.ShouldBeTrue(string.Join("\n", again.Steps.SelectMany(step => step.Changes)));
        (await CountActsAsync(app)).ShouldBe(before);
    }

    [Fact]
    public async Task SetUpCutShort_IsTakenUpAgain()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("ordos", "鄂尔多斯市总工会");

        await AutoSetupOf(app).RunAsync(default);

        app.Tenants.All.Count.ShouldBe(6);
        (await app.Services.GetRequiredService<SiteSetup>().IsFinishedAsync(app.Tenants.Find("ordos")!.Id, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task UnknownRecipe_StopsTheStart() =>
        (
            await Should.ThrowAsync<InvalidOperationException>(() => UnionApp.StartAsync(new() { ["AutoSetup:Recipe"] = "nowhere" }))
        ).Message.ShouldContain("nowhere");

    [Fact]
    public async Task AllRecipesOfTheInstallation_CanBeRead()
    {
        await using var app = await UnionApp.StartAsync();
        var problems = new List<RecipeProblem>();

        app.Services.GetRequiredService<RecipeCatalog>()
            .List(problems)
            .Select(recipe => recipe.Name)
            .ShouldBeSubsetOf([
                "county",
                "demo",
                "demo-dalad",
                "demo-hanggin",
                "demo-ordos",
                "demo-otog",
                "demo-services",
                "demo-shiyan",
                "service-contents",
            ]);

        problems.ShouldBeEmpty();
    }

    /// <summary>The start-up step as a start with the demo configured would run it.</summary>
    private static AutoSetup AutoSetupOf(UnionApp app) =>
        ActivatorUtilities.CreateInstance<AutoSetup>(
            app.Services,
            Options.Create(
                new AutoSetupOptions
                {
                    Recipe = "demo",
                    AdminPassword = Demo["AutoSetup:AdminPassword"]!,
                    DemoPassword = Demo["AutoSetup:DemoPassword"]!,
                }
            )
        );

    private static Task<int> CountActsAsync(UnionApp app) =>
        app.InTenantAsync(Tenant.DefaultName, services => services.GetRequiredService<UnionDbContext>().Below<Act>().CountAsync());
}
