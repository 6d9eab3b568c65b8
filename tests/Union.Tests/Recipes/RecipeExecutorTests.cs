using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Settings;
using Union.Tests.Hosting;

namespace Union.Tests.Recipes;

public sealed class RecipeExecutorTests
{
    /// <summary>A file as Orchard's own sites carry them: comments, trailing commas, variables behind the steps, step names in any case.</summary>
    private const string Dialect = """
        // 来自另一套系统的配方
        {
          "name": "dialect", "displayName": "方言", "description": "", "author": "", "website": "", "version": "1.0",
          "issetuprecipe": false, "categories": [ "test" ], "tags": [], "exportedutc": "2026-01-01T00:00:00Z",
          "steps": [
            /* 名称大小写不一 */
            { "name": "SETTINGS", "siteName": "[js: variables('name') + '（测试）']", "PageSize": 15, },
            { "name": "roles", "Roles": [ { "Name": "Librarian", "Description": "图书管理员", "Permissions": [ "NoSuchPermission" ], "IsOwnerType": false } ] },
            { "name": "lucene-index", "Indices": [ { "Name": "[js: nothing()]" } ] },
            { "name": "feature", "enable": [ "OrchardCore.Lucene", ], "disable": [], "unknownList": [] },
          ],
          "variables": { "name": "[js: 'hang' + 'gin']", },
        }
        """;

    [Fact]
    public async Task Dialect_InStrictMode_NamesEveryUnknownThingAndAppliesNothing()
    {
        await using var app = await StartAsync();

        var exception = await Should.ThrowAsync<RecipeException>(() => RunAsync(app, Dialect));

        exception
            .Problems.Select(problem => $"{problem.Place.Line}:{problem.Place.Column} {problem.Place.Path}")
            .ShouldBe(
                ["8:99 steps[1].Roles[0].Permissions[0]", "9:15 steps[2].name", "10:78 steps[3].unknownList", "10:38 steps[3].enable[0]"],
                ignoreOrder: true
            );
        exception.Message.ShouldContain("没有权限“NoSuchPermission”");
        exception.Message.ShouldContain("没有步骤“lucene-index”");
        exception.Message.ShouldContain("没有属性“unknownList”");
        exception.Message.ShouldContain("没有功能“OrchardCore.Lucene”");
        (await SiteAsync(app)).PageSize.ShouldBe(20);
    }

    [Fact]
    public async Task Dialect_InTolerantMode_AppliesWhatIsKnownAndNamesTheRest()
    {
        await using var app = await StartAsync();

        var result = await RunAsync(app, Dialect, new RecipeRunOptions { Tolerant = true });

        result.Succeeded.ShouldBeTrue();
        result
            .Steps.Select(step => step.Outcome)
            .ShouldBe([RecipeStepOutcome.Applied, RecipeStepOutcome.Applied, RecipeStepOutcome.Skipped, RecipeStepOutcome.Unchanged]);
        result.Warnings.Count.ShouldBe(4);
        var site = await SiteAsync(app);
        (site.SiteName, site.PageSize).ShouldBe(("hanggin（测试）", 15));
        var role = await app.InTenantAsync(
            "hanggin",
            services => services.GetRequiredService<UnionDbContext>().Set<Role>().SingleAsync(role => role.Name == "Librarian")
        );
        (role.Description, role.Permissions.Count).ShouldBe(("图书管理员", 0));
    }

    [Fact]
    public async Task DryRun_TellsWhatItWouldDoAndChangesNothing()
    {
        await using var app = await StartAsync();
        var before = await ActsAsync(app);

        var result = await RunAsync(app, Dialect, new RecipeRunOptions { Tolerant = true, DryRun = true });

        result.Steps[0].Outcome.ShouldBe(RecipeStepOutcome.Planned);
        result
            .Steps.SelectMany(step => step.Changes)
            .ShouldBe(["设置“SiteName”改为 \"hanggin（测试）\"", "设置“PageSize”改为 15", "新建角色“Librarian”，权限 0 项"]);
        (await ActsAsync(app)).ShouldBe(before);
        (await SiteAsync(app)).PageSize.ShouldBe(20);
    }

    [Fact]
    public async Task RunningTwice_ChangesNothingTheSecondTime()
    {
        await using var app = await StartAsync();
        await RunAsync(app, Dialect, new RecipeRunOptions { Tolerant = true });
        var acts = await ActsAsync(app);

        var again = await RunAsync(app, Dialect, new RecipeRunOptions { Tolerant = true });

        again.IsUnchanged.ShouldBeTrue();
        (await ActsAsync(app)).ShouldBe(acts);
    }

    [Fact]
    public async Task EachStep_IsAnActWithItsReason()
    {
        await using var app = await StartAsync();

        await RunAsync(
            app,
            """{ "name": "r", "displayName": "角色配方", "steps": [ { "name": "Roles", "Roles": [ { "Name": "A" } ] } ] }""",
            new RecipeRunOptions { Reason = "试点" }
        );

        var act = await app.InTenantAsync(
            "hanggin",
            services => services.GetRequiredService<UnionDbContext>().Set<Act>().OrderByDescending(act => act.Sequence).FirstAsync()
        );
        (act.Name, act.Title, act.Reason).ShouldBe(("recipes.step", "执行配方“角色配方”的步骤“Roles”", "试点"));
    }

    [Theory]
    [InlineData("""{ "steps": [ { "name": "Roles", "Roles": [ { "Description": "没有名称" } ] } ] }""", 1, 44, "缺少属性“Name”")]
    [InlineData("""{ "steps": [ { "name": "Roles", "Roles": {} } ] }""", 1, 42, "应是列表")]
    [InlineData(
        """{ "steps": [ { "name": "Roles", "Roles": [ { "Name": "A", "PermissionBehavior": "Append" } ] } ] }""",
        1,
        81,
        "Replace、Add、Remove 之一"
    )]
    [InlineData("""{ "steps": [ { "name": "Roles" } ] }""", 1, 14, "步骤“Roles”缺少属性“Roles”")]
    [InlineData("""{ "steps": [ { "Roles": [] } ] }""", 1, 14, "步骤缺少“name”")]
    [InlineData("""{ "steps": [ { "name": "settings", "PageSize": "many" } ] }""", 1, 48, "应是数字")]
    [InlineData("""{ "steps": [ { "name": "settings", "TimeZoneId": "Mars/Base" } ] }""", 1, 50, "没有时区")]
    [InlineData("""{ "steps": [ { "name": "themes", "site": "TheBlogTheme" } ] }""", 1, 42, "没有主题“TheBlogTheme”")]
    [InlineData("""{ "steps": [ { "name": "recipes", "Values": [ { "executionid": "x", "name": "absent" } ] } ] }""", 1, 77, "没有配方“absent”")]
    [InlineData("""{ "steps": {} }""", 1, 12, "“steps”应是列表")]
    [InlineData("""{ "setps": [] }""", 1, 3, "配方没有属性“setps”")]
    public async Task Mistakes_AreNamedWithTheirPlace(string json, int line, int column, string message)
    {
        await using var app = await StartAsync();

        var problem = (await Should.ThrowAsync<RecipeException>(() => RunAsync(app, json))).Problems.ShouldHaveSingleItem();

        problem.Message.ShouldContain(message);
        (problem.Place.Line, problem.Place.Column).ShouldBe((line, column));
    }

    [Fact]
    public async Task InnerRecipes_RunAfterTheirStep_AndCirclesAreRefused()
    {
        using var recipes = new TemporaryFolder();
        recipes.Write(
            "outer.recipe.json",
            """{ "name": "outer", "steps": [ { "name": "recipes", "Values": [ { "executionid": "1", "name": "inner" } ] }, { "name": "Roles", "Roles": [ { "Name": "B" } ] } ] }"""
        );
        recipes.Write("inner.recipe.json", """{ "name": "inner", "steps": [ { "name": "Roles", "Roles": [ { "Name": "A" } ] } ] }""");
        recipes.Write("circle.recipe.json", """{ "name": "circle", "steps": [ { "name": "recipes", "Values": [ { "name": "back" } ] } ] }""");
        recipes.Write("back.recipe.json", """{ "name": "back", "steps": [ { "name": "recipes", "Values": [ { "name": "CIRCLE" } ] } ] }""");
        recipes.Write("broken.recipe.json", """{ "name": """);
        await using var app = await StartAsync(recipes.Path);
        var catalog = app.Services.GetRequiredService<RecipeCatalog>();

        var result = await RunAsync(app, catalog.Find("outer")!);
        var circle = await Should.ThrowAsync<RecipeException>(() => RunAsync(app, catalog.Find("circle")!));

        result.Steps.SelectMany(step => step.Changes).ShouldBe(["新建角色“A”，权限 0 项", "新建角色“B”，权限 0 项"]);
        circle.Message.ShouldContain("配方循环引用：circle → back → circle");
        Should.Throw<RecipeException>(() => catalog.Find("broken"));
    }

    [Fact]
    public async Task StepThatFails_EndsTheRunAndKeepsNothingOfIt()
    {
        await using var app = await StartAsync(services: services => services.AddRecipeExecutionStep<FailingStep>());

        var result = await RunAsync(
            app,
            """
            { "name": "f", "steps": [
              { "name": "Roles", "Roles": [ { "Name": "Before" } ] },
              { "name": "Failing" },
              { "name": "Roles", "Roles": [ { "Name": "After" } ] } ] }
            """
        );

        result.Steps.Select(step => step.Outcome).ShouldBe([RecipeStepOutcome.Applied, RecipeStepOutcome.Failed, RecipeStepOutcome.Skipped]);
        result.Steps[1].Messages.ShouldBe(["打印机没有纸。"]);
        var names = await app.InTenantAsync(
            "hanggin",
            services => services.GetRequiredService<UnionDbContext>().Set<Role>().Select(role => role.Name).ToListAsync()
        );
        names.ShouldContain("Before");
        names.ShouldNotContain("Half");
        names.ShouldNotContain("After");
    }

    [Fact]
    public async Task StepThatForgetsDryRuns_IsCaught()
    {
        await using var app = await StartAsync(services: services => services.AddRecipeExecutionStep<CarelessStep>());

        var result = await RunAsync(app, """{ "name": "c", "steps": [ { "name": "Careless" } ] }""", new RecipeRunOptions { DryRun = true });

        result.Steps.ShouldHaveSingleItem().Outcome.ShouldBe(RecipeStepOutcome.Failed);
        (
            await app.InTenantAsync(
                "hanggin",
                services => services.GetRequiredService<UnionDbContext>().Set<Role>().AnyAsync(role => role.Name == "Careless")
            )
        ).ShouldBeFalse();
    }

    private static async Task<UnionApp> StartAsync(string? recipes = null, Action<IServiceCollection>? services = null)
    {
        var app = await UnionApp.StartAsync(recipes is null ? null : new() { ["Recipes:Folder"] = recipes }, services);
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        return app;
    }

    private static Task<RecipeResult> RunAsync(UnionApp app, string json, RecipeRunOptions? options = null) =>
        RunAsync(app, RecipeLoader.FromBytes("t.recipe.json", Encoding.UTF8.GetBytes(json)), options);

    private static Task<RecipeResult> RunAsync(UnionApp app, RecipeDescriptor recipe, RecipeRunOptions? options = null) =>
        app.InTenantAsync(
            "hanggin",
            services => services.GetRequiredService<RecipeExecutor>().ExecuteAsync(recipe, options ?? new(), TestContext.Current.CancellationToken)
        );

    private static Task<ISite> SiteAsync(UnionApp app) =>
        app.InTenantAsync("hanggin", async services => await services.GetRequiredService<SiteService>().GetSiteSettingsAsync());

    private static Task<int> ActsAsync(UnionApp app) =>
        app.InTenantAsync("hanggin", services => services.GetRequiredService<UnionDbContext>().Set<Act>().CountAsync());

    private sealed class FailingStep(UnionDbContext db) : NamedRecipeStepHandler("Failing")
    {
        protected override Task HandleAsync(RecipeExecutionContext context)
        {
            if (context.Change("新建角色“Half”"))
                db.Add(new Role("Half", ""));
            throw new InvalidOperationException("打印机没有纸。");
        }
    }

    private sealed class CarelessStep(UnionDbContext db) : NamedRecipeStepHandler("Careless")
    {
        protected override Task HandleAsync(RecipeExecutionContext context)
        {
            db.Add(new Role("Careless", ""));
            return Task.CompletedTask;
        }
    }
}
