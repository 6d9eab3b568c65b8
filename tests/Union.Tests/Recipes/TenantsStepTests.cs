using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Tenants;
using Union.Tests.Hosting;

namespace Union.Tests.Recipes;

public sealed class TenantsStepTests
{
    private const string Two = """
        { "name": "two", "steps": [ { "name": "Tenants", "Tenants": [
          { "Name": "ordos", "DisplayName": "测试市总工会", "RegionCode": "990600", "LevelWord": "市" },
          { "Name": "hanggin", "DisplayName": "测试旗总工会", "Parent": "ordos", "RequestUrlHost": "hanggin.example.org", "RecipeName": "small", "Features": [ "Union.Notices" ], "Parameters": { "Colour": "红" } }
        ] } ] }
        """;

    [Fact]
    public async Task Tenants_AreMadeBelowTheirParentAndFilled()
    {
        using var recipes = new TemporaryFolder();
        recipes.Write(
            "small.recipe.json",
            """{ "name": "small", "steps": [ { "name": "settings", "SiteName": "[js: parameters('SiteName') + parameters('Colour') + tenantname()]" } ] }"""
        );
        await using var app = await StartAsync(recipes);

        var dry = await RunAsync(app, Two, new RecipeRunOptions { DryRun = true });
        app.Tenants.All.Count.ShouldBe(1);
        var result = await RunAsync(app, Two, new());

        dry.Steps.Single()
            .Changes.ShouldBe([
                "新建站点“测试市总工会”（ordos）",
                "新建站点“测试旗总工会”（hanggin）",
                "［测试旗总工会］启用功能 Union.Notices",
                "［测试旗总工会］执行配方“small”，步骤：settings",
            ]);
        result.Succeeded.ShouldBeTrue(string.Join("\n", result.Steps.SelectMany(step => step.Messages)));
        var county = app.Tenants.Find("hanggin")!;
        app.Tenants.Find(county.ParentId!.Value)!.Name.ShouldBe("ordos");
        county.Prefix.ShouldBe("");
        county.Hosts.ShouldBe(["hanggin.example.org"]);
        county.Features.ShouldContain("Union.Notices");
        result.Steps.Single().Changes.ShouldContain("［测试旗总工会］设置“SiteName”改为 \"测试旗总工会红hanggin\"");
    }

    [Fact]
    public async Task Mistakes_AreNamedBeforeAnySiteIsMade()
    {
        using var recipes = new TemporaryFolder();
        recipes.Write("bad.recipe.json", """{ "name": "bad", "steps": [ { "name": "settings" }, { "name": "nonsense" } ] }""");
        await using var app = await StartAsync(recipes);

        var problems = (
            await Should.ThrowAsync<RecipeException>(() =>
                RunAsync(
                    app,
                    """
                    { "name": "wrong", "steps": [ { "name": "tenants", "Tenants": [
                      { "Name": "fine", "DisplayName": "测试旗总工会", "RecipeName": "bad" },
                      { "Name": "Great County", "DisplayName": "测试旗总工会" },
                      { "Name": "orphan", "DisplayName": "测试旗总工会", "Parent": "nobody" },
                      { "Name": "lost", "DisplayName": "测试旗总工会", "RecipeName": "absent", "Features": [ "No.Such" ] },
                      { "Name": "fine", "DisplayName": "又一个" }
                    ] } ] }
                    """,
                    new()
                )
            )
        ).Problems.Select(problem => problem.ToString()).ToList();

        problems.ShouldContain(problem =>
            problem.StartsWith("bad.recipe.json 第 1 行第 63 列（steps[1].name）：没有步骤“nonsense”", StringComparison.Ordinal)
        );
        problems.ShouldContain(problem => problem.Contains("Tenants[1]）：站点代号须为", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("Tenants[2]）：没有上级站点 nobody", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("Tenants[3].Features[0]）：没有功能“No.Such”", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("Tenants[3].RecipeName）：没有配方“absent”", StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Contains("Tenants[4].Name）：站点“fine”写了两次", StringComparison.Ordinal));
        app.Tenants.All.Count.ShouldBe(1);
    }

    [Fact]
    public async Task SiteWhoseRecipeFails_IsFilledByTheNextRun()
    {
        using var recipes = new TemporaryFolder();
        recipes.Write(
            "small.recipe.json",
            """{ "name": "small", "steps": [ { "name": "feature", "enable": [ "Union.Notices" ] }, { "name": "Users", "Users": [ { "UserName": "editor", "Password": "[js: parameters('Colour')]" } ] } ] }"""
        );
        await using var app = await StartAsync(recipes);

        var failed = await RunAsync(app, Two, new());
        var repaired = await RunAsync(app, Two.Replace("\"红\"", "\"红旗渠畔的十二个字口令\"", StringComparison.Ordinal), new());
        var again = await RunAsync(app, Two, new());

        failed.Steps.Single().Outcome.ShouldBe(RecipeStepOutcome.Failed);
        failed.Steps.Single().Messages.Single().ShouldContain("密码至少");
        repaired.Steps.Single().Outcome.ShouldBe(RecipeStepOutcome.Applied);
        again.IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task StepOfAFeatureThatIsOff_IsRefusedUnlessTheRecipeEnablesIt()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        const string content =
            """{ "name": "content", "Data": [ { "ContentItemId": "one", "ContentType": "Notice", "TitlePart": { "Title": "公告" } } ] }""";

        var refused = await Should.ThrowAsync<RecipeException>(() => RunAsync(app, $$"""{ "name": "c", "steps": [ {{content}} ] }""", new()));
        var tolerant = await RunAsync(app, $$"""{ "name": "c", "steps": [ {{content}} ] }""", new RecipeRunOptions { Tolerant = true });
        var enabled = await RunAsync(
            app,
            $$"""{ "name": "c", "steps": [ { "name": "feature", "enable": [ "Union.Notices" ] }, {{content}} ] }""",
            new()
        );

        refused.Message.ShouldContain("步骤“content”属于功能 Union.Contents");
        tolerant.Steps.Single().Outcome.ShouldBe(RecipeStepOutcome.Skipped);
        enabled.Steps.Select(step => step.Outcome).ShouldBe([RecipeStepOutcome.Applied, RecipeStepOutcome.Applied]);
    }

    private static async Task<UnionApp> StartAsync(TemporaryFolder recipes)
    {
        var app = await UnionApp.StartAsync(new() { ["Recipes:Folder"] = recipes.Path });
        await app.SetUpAsync();
        return app;
    }

    private static Task<RecipeResult> RunAsync(UnionApp app, string json, RecipeRunOptions options) =>
        app.InTenantAsync(
            Tenant.DefaultName,
            services =>
                services
                    .GetRequiredService<RecipeExecutor>()
                    .ExecuteAsync(
                        RecipeLoader.FromBytes("t.recipe.json", Encoding.UTF8.GetBytes(json)),
                        options,
                        TestContext.Current.CancellationToken
                    )
        );
}
