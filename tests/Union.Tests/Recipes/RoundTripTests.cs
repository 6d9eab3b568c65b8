using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Core.Recipes.Export;
using Union.Core.Settings;
using Union.Tests.Hosting;

namespace Union.Tests.Recipes;

public sealed class RoundTripTests
{
    [Fact]
    public async Task Export_RunOnAFreshTenant_GivesTheSameExport()
    {
        await using var app = await UnionApp.StartAsync(new() { ["AutoSetup:Recipe"] = "demo" });
        await ChangeAsync(app, "hanggin");
        await app.AddTenantAsync("fresh", "新旗总工会");
        var original = await ExportAsync(app, "hanggin");

        var result = await RunAsync(app, "fresh", original);
        var copy = await ExportAsync(app, "fresh");

        result.Succeeded.ShouldBeTrue();
        Steps(copy).ShouldBe(Steps(original));
        (await RunAsync(app, "fresh", original)).IsUnchanged.ShouldBeTrue();
        (await RunAsync(app, "hanggin", original)).IsUnchanged.ShouldBeTrue();
    }

    [Fact]
    public async Task Files_OfARecipe_AreKeptServedAndCarriedOver()
    {
        using var folder = new TemporaryFolder();
        folder.Write("files/要约书.txt", "要约书样本");
        folder.Write("files/page.txt", "<!doctype html><script>alert(1)</script>");
        var recipe = folder.Write(
            "files.recipe.json",
            """
            { "name": "files", "steps": [
              { "name": "Media", "Files": [ { "TargetPath": "样本/要约书.txt", "SourcePath": "files/要约书.txt" } ] },
              { "name": "Content", "Data": [ { "ContentItemId": "one", "ContentType": "Notice", "TitlePart": { "Title": "公告" }, "MarkdownBodyPart": { "Markdown": "正文" },
                "Notice": { "Attachments": [ { "FileName": "要约书.txt", "Title": "样本", "SourcePath": "files/要约书.txt" } ] } } ] } ] }
            """
        );
        var wrong = folder.Write(
            "wrong.recipe.json",
            """
            { "name": "wrong", "steps": [ { "name": "media", "Files": [
              { "TargetPath": "../a.txt", "SourcePath": "files/要约书.txt" }, { "TargetPath": "b.txt", "SourcePath": "files/page.txt" },
              { "TargetPath": "c.txt", "SourceUrl": "https://example.org/c.txt" }, { "TargetPath": "d.txt", "SourcePath": "../d.txt" }, { "TargetPath": "e.txt" } ] } ] }
            """
        );
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会", null, "Union.Notices");
        await app.AddTenantAsync("fresh", "新旗总工会", null, "Union.Notices");

        var problems = (await Should.ThrowAsync<RecipeException>(() => RunAsync(app, "hanggin", RecipeLoader.FromFile(wrong)))).Problems;
        (await RunAsync(app, "hanggin", RecipeLoader.FromFile(recipe))).Succeeded.ShouldBeTrue();
        var again = await RunAsync(app, "hanggin", RecipeLoader.FromFile(recipe));
        var original = await ExportAsync(app, "hanggin", "media", "content");
        (await RunAsync(app, "fresh", original)).Succeeded.ShouldBeTrue();

        problems.Count.ShouldBe(5);
        again.IsUnchanged.ShouldBeTrue();
        Steps(await ExportAsync(app, "fresh", "media", "content")).ShouldBe(Steps(original));
        (await app.Client().GetStringAsync("/fresh/media/样本/要约书.txt")).ShouldBe("要约书样本");
    }

    [Fact]
    public async Task Export_OfSomeSteps_HoldsOnlyThose()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();

        var some = JsonNode.Parse(await ExportAsync(app, "Default", "roles", "feature"))!["steps"]!.AsArray();
        var unknown = await Should.ThrowAsync<ArgumentException>(() => ExportAsync(app, "Default", "Widgets"));

        some.Select(step => (string?)step!["name"]).ShouldBe(["feature", "Roles"]);
        unknown.Message.ShouldContain("Widgets");
    }

    [Fact]
    public async Task Export_ForeignData_StayOut()
    {
        await using var app = await UnionApp.StartAsync(new() { ["AutoSetup:Recipe"] = "demo" });

        var otog = await ExportAsync(app, "otog");

        otog.ShouldContain("安康杯");
        otog.ShouldNotContain("要约季");
        otog.ShouldNotContain("PasswordHash");
    }

    /// <summary>What an export must carry over besides the demo: a role of its own, settings, a text that looks like an expression.</summary>
    private static Task ChangeAsync(UnionApp app, string tenant) =>
        app.InTenantAsync(
            tenant,
            async services =>
            {
                var db = services.GetRequiredService<UnionDbContext>();
                db.Act("test", "试验");
                db.Add(new Role("Librarian", "[js: uuid()]") { Permissions = ["ViewStaffNotices"] });
                await services.GetRequiredService<SiteService>().UpdateSiteSettingsAsync(site => site.PageSize = 33);
            }
        );

    private static Task<string> ExportAsync(UnionApp app, string tenant, params string[] steps) =>
        app.InTenantAsync(
            tenant,
            services => services.GetRequiredService<RecipeExporter>().ExportAsync(steps, TestContext.Current.CancellationToken)
        );

    private static Task<RecipeResult> RunAsync(UnionApp app, string tenant, string recipe) =>
        RunAsync(app, tenant, RecipeLoader.FromBytes("export.recipe.json", Encoding.UTF8.GetBytes(recipe)));

    private static Task<RecipeResult> RunAsync(UnionApp app, string tenant, RecipeDescriptor recipe) =>
        app.InTenantAsync(
            tenant,
            services => services.GetRequiredService<RecipeExecutor>().ExecuteAsync(recipe, new(), TestContext.Current.CancellationToken)
        );

    private static string Steps(string recipe) => JsonNode.Parse(recipe)!["steps"]!.ToJsonString();
}
