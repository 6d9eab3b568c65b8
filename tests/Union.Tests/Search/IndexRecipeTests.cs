using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Recipes;
using Union.Core.Recipes.Discovery;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

/// <summary>The recipe steps CreateOrUpdateIndexProfile, RebuildIndex and ResetIndex.</summary>
public sealed class IndexRecipeTests
{
    private const string Policy = """
        { "name": "CreateOrUpdateIndexProfile", "indexes": [ { "Name": "Policy", "DisplayName": "政策文件", "Kinds": [ "notice" ] } ] }
        """;

    [Fact]
    public async Task Recipes_make_indexes_change_them_and_ask_all_nodes_to_rebuild_or_reset_them()
    {
        await using var app = await IndexProfileTests.StartAsync();
        await app.PublishAsync("Default", new NoticeContent { Title = "劳模评选办法", Body = "劳模评选。" });
        await app.Client().FoundAsync("", "劳模", 1);

        // A rebuild may name what a step before it makes, in Orchard's spelling.
        var steps = Policy + """, { "name": "RebuildIndex", "indexNames": [ "Policy" ] }""";
        (await RunAsync(app, steps, new RecipeRunOptions { DryRun = true })).Steps[0].Changes.ShouldBe(["新建检索索引“政策文件”"]);
        app.Indexes().Find("policy").ShouldBeNull();
        var made = await RunAsync(app, steps);
        made.Succeeded.ShouldBeTrue();
        made.Steps[1].Changes.ShouldBe(["重建检索索引“政策文件”"]);
        await Waiting.UntilAsync(() => Task.FromResult(app.Indexes().Find("policy") is { IsBusy: false, State.Documents: 1, Current.Rebuilds: 1 }));
        var policy = app.Indexes().Find("policy")!;
        (policy.Profile.Kinds, policy.Profile.IsOpen).ShouldBe(("notice", false));
        (await RunAsync(app, Policy)).IsUnchanged.ShouldBeTrue();

        // Orchard's own form names content types; those without a source of their own are contents.
        await RunAsync(
            app,
            """
            { "name": "CreateOrUpdateIndexProfile", "indexes": [ { "Name": "Policy", "ProviderName": "Lucene", "Type": "Content", "DisplayName": "政策与文章",
              "Properties": { "ContentIndexMetadata": { "IndexLatest": false, "IndexedContentTypes": [ "Notice", "Article" ] } } } ] }
            """
        );
        await Waiting.UntilAsync(() => policy.Profile.Kinds == "content notice" && !policy.IsBusy);

        // All of them; a reset keeps the file.
        var (site, other) = (app.Live().State.FileName, policy.State.FileName);
        await RunAsync(app, """{ "name": "ResetIndex", "IncludeAll": true }""");
        await Waiting.UntilAsync(() => app.Live().Current!.Resets == 1 && policy.Current!.Resets == 1);
        (app.Live().State.FileName, policy.State.FileName).ShouldBe((site, other));
        await RunAsync(app, """{ "name": "RebuildIndex", "indexNames": [ "default" ] }""");
        await Waiting.UntilAsync(() => app.Live().State.FileName != site && !app.Live().IsBusy);
        policy.State.FileName.ShouldBe(other);
        await app.Client().FoundAsync("", "劳模", 1);
    }

    [Fact]
    public async Task What_a_recipe_names_wrongly_is_told_in_words_and_nothing_is_done()
    {
        await using var app = await IndexProfileTests.StartAsync();
        await app.AddTenantAsync("hanggin", "杭锦旗总工会", null, "Union.Search", "Union.Notices");
        const string wrong = """
            { "name": "RebuildIndex", "indexNames": [ "default", "none" ] }, { "name": "ResetIndex" },
            { "name": "CreateOrUpdateIndexProfile", "indexes": [ { "Name": "两个字" }, { "Name": "policy", "Kinds": [ "notice", "letters" ] } ] }
            """;

        var told = (await Should.ThrowAsync<RecipeException>(() => RunAsync(app, wrong))).Message;
        told.ShouldContain("（steps[0].indexNames[1]）：没有“none”这个检索索引，现有 default。");
        told.ShouldContain("（steps[1]）：请写 indexNames，或 IncludeAll 为 true。");
        told.ShouldContain("（steps[2].indexes[0].Name）：“两个字”不能作为索引的代号");
        told.ShouldContain("没有“letters”这种检索来源，现有 ");
        app.Live().Profile.Rebuilds.ShouldBe(0);

        // In tolerant mode what nobody knows is left out.
        var tolerant = await RunAsync(
            app,
            """
            { "name": "RebuildIndex", "indexNames": [ "none" ] },
            { "name": "CreateOrUpdateIndexProfile", "indexes": [ { "Name": "policy", "Kinds": [ "notice", "letters" ] } ] }
            """,
            new RecipeRunOptions { Tolerant = true }
        );
        tolerant.Warnings.Count.ShouldBe(2);
        await Waiting.UntilAsync(() => app.Indexes().Find("policy") is { Profile.Kinds: "notice" });
        app.Live().Profile.Rebuilds.ShouldBe(0);

        // Indexes serve all sites: a county runs none of these steps.
        foreach (
            var step in new[] { Policy, """{ "name": "RebuildIndex", "IncludeAll": true }""", """{ "name": "ResetIndex", "IncludeAll": true }""" }
        )
            (await Should.ThrowAsync<RecipeException>(() => RunAsync(app, step, site: "hanggin"))).Message.ShouldContain("检索索引只能在总站设置。");
    }

    [Fact]
    public async Task Only_who_may_run_recipes_of_the_topmost_site_asks_for_a_rebuild_by_one()
    {
        using var recipes = new TemporaryFolder();
        recipes.Write("rebuild.recipe.json", """{ "name": "rebuild", "steps": [ { "name": "RebuildIndex", "IncludeAll": true } ] }""");
        await using var app = await UnionApp.StartAsync(new() { ["Recipes:Folder"] = recipes.Path });
        await app.SetUpAsync();
        await app.SwitchOnAsync("Default", "Union.Search", "Union.Notices");
        await app.AddTenantAsync("hanggin", "杭锦旗总工会", null, "Union.Search", "Union.Notices");
        await app.ReadyAsync();
        var before = app.Live().State.FileName;
        var form = new Dictionary<string, string> { ["Input.Reason"] = "演示", ["Input.IsSure"] = "true" };

        foreach (var person in new[] { await app.SignedInAsync("Default", "Staff"), await app.SignedInAsync("Default", "ManageSearchIndex") })
            (await person.GetAsync("/admin/recipes/rebuild")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        var county = await app.SignedInAsync("hanggin", "Administrator");
        var refused = await county.PostFormAsync("/hanggin/admin/recipes/rebuild", form);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("检索索引只能在总站设置");
        app.Live().Profile.Rebuilds.ShouldBe(0);

        var root = await app.SignedInAsync("Default", "Administrator");
        (await (await root.PostFormAsync("/admin/recipes/rebuild", form)).Content.ReadAsStringAsync()).ShouldContain("配方已执行");
        await Waiting.UntilAsync(() => app.Live().State.FileName != before && app.Live().Profile.Rebuilds == 1);
    }

    private static Task<RecipeResult> RunAsync(UnionApp app, string steps, RecipeRunOptions? options = null, string site = "Default") =>
        app.InTenantAsync(
            site,
            services =>
                services
                    .GetRequiredService<RecipeExecutor>()
                    .ExecuteAsync(
                        RecipeLoader.FromBytes("t.recipe.json", Encoding.UTF8.GetBytes($$"""{ "name": "t", "steps": [ {{steps}} ] }""")),
                        options ?? new(),
                        default
                    )
        );
}
