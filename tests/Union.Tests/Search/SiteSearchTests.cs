using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Indexing;
using Union.Core.Permissions;
using Union.Tests.Hosting;

namespace Union.Tests.Search;

public sealed class SiteSearchTests
{
    private static readonly string[] Features = ["Union.Search", "Union.Notices"];

    [Fact]
    public async Task Saved_record_is_found_changed_and_removed()
    {
        await using var app = await StartAsync();
        await app.Client().FoundAsync("/hanggin", "起步", 0);

        var id = await app.SaveRoleAsync("hanggin", "新通知", "关于集体协商的通知");
        await app.Client().FoundAsync("/hanggin", "集体协商", 1);

        await app.ChangeAsync("hanggin", db => db.Set<Role>().Single(role => role.Id == id).Description = "关于女职工的通知");
        await app.Client().FoundAsync("/hanggin", "女职工", 1);
        await app.Client().FoundAsync("/hanggin", "集体协商", 0);
        await app.ChangeAsync("hanggin", db => db.Remove(db.Set<Role>().Single(role => role.Id == id)));
        await app.Client().FoundAsync("/hanggin", "女职工", 0);
    }

    [Fact]
    public async Task Answer_has_the_agreed_shape()
    {
        await using var app = await StartAsync();
        await app.SaveRoleAsync("hanggin", "工会经费办法", "第一条 工会经费的使用。");
        var answer = await app.Client().FoundAsync("/hanggin", "经费", 1);

        answer.EnumerateObject().Select(p => p.Name).ShouldBe(["total", "tookMs", "hits", "facets"]);
        var hit = answer.GetProperty("hits")[0];
        hit.EnumerateObject().Select(p => p.Name).ShouldBe(["id", "title", "number", "issuer", "issued", "url", "source", "score", "passage"]);
        hit.GetProperty("url").GetString()!.ShouldStartWith("/hanggin/roles/");
        hit.GetProperty("issued").GetString().ShouldBe("2024-05-01");
        hit.GetProperty("source").GetString().ShouldBe("union/工会经费办法.txt");
        var passage = hit.GetProperty("passage");
        passage.GetProperty("label").GetString().ShouldBe("第一条");
        passage.GetProperty("url").GetString().ShouldBe(hit.GetProperty("url").GetString() + "#art-1");
        passage.GetProperty("html").GetString()!.ShouldContain("<mark>经费</mark>");
        answer
            .GetProperty("facets")
            .EnumerateObject()
            .Select(p => p.Name)
            .ShouldBe(["site", "kind", "issuer", "year", "source", "topic", "validity"]);

        foreach (
            var odd in new[]
            {
                "",
                "%22",
                "*",
                "AND",
                "%F0%9F%98%80",
                new string('a', 3000),
                "%00",
                "x&size=abc&from=-1&year=zz&level=%22",
                "经费&size=100000&from=99999999",
            }
        )
            (await app.Client().GetAsync($"/hanggin/api/v1/search?q={odd}")).StatusCode.ShouldBe(HttpStatusCode.OK, odd);
        (await app.Client().GetAsync("/hanggin/api/v1/search")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sites_see_upwards_and_downwards_what_is_public_and_nothing_sideways()
    {
        await using var app = await StartAsync();
        await app.SaveRoleAsync("Default", "区级文件", "关于劳模的文件");
        await app.SaveRoleAsync("hanggin", "旗级文件", "关于劳模的文件");
        await app.SaveRoleAsync("hanggin", "旗级内部", "关于劳模的文件");
        await app.SaveRoleAsync("otog", "外旗文件", "关于劳模的文件");

        (await app.Client().FoundAsync("/hanggin", "劳模", 2)).Titles().ShouldBe(["区级文件", "旗级文件"], ignoreOrder: true);
        (await app.Client().FoundAsync("", "劳模", 3)).Titles().ShouldBe(["区级文件", "旗级文件", "外旗文件"], ignoreOrder: true);
        var narrowed = await app.Client().AskAsync("/api/v1/search?q=劳模&site=otog");
        narrowed.Titles().ShouldBe(["外旗文件"]);
        narrowed.GetProperty("facets").GetProperty("site").GetArrayLength().ShouldBe(3);

        var staff = await app.SignedInAsync("hanggin", "Staff");
        (await staff.AskAsync("/hanggin/api/v1/search?q=劳模")).Titles().ShouldBe(["区级文件", "旗级文件", "旗级内部"], ignoreOrder: true);
        var foreign = await app.SignedInAsync("otog", "Administrator");
        (await foreign.AskAsync("/otog/api/v1/search?q=劳模")).Titles().ShouldBe(["区级文件", "外旗文件"], ignoreOrder: true);
        (await foreign.AskAsync("/otog/api/v1/search?q=旗级内部")).Titles().ShouldNotContain("旗级内部");
    }

    [Fact]
    public async Task Feature_off_hides_the_pages_and_keeps_the_index()
    {
        await using var app = await StartAsync();
        await app.SaveRoleAsync("otog", "外旗文件", "关于劳模的文件");
        await app.Client().FoundAsync("/otog", "劳模", 1);

        await app.SwitchOffAsync("otog", "Union.Search");
        (await app.Client().GetAsync("/otog/search?q=劳模")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Client().GetAsync("/otog/api/v1/search?q=劳模")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Client().GetAsync("/hanggin/search")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await app.SwitchOnAsync("otog", "Union.Search");
        (await app.Client().AskAsync("/otog/api/v1/search?q=劳模")).GetProperty("total").GetInt32().ShouldBe(1);

        await app.SwitchOffAsync("otog", "Union.Notices");
        (await app.Client().AskAsync("/otog/api/v1/search?q=劳模")).GetProperty("total").GetInt32().ShouldBe(0);
        (await app.Client().AskAsync("/api/v1/search?q=劳模")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Index_deleted_or_damaged_comes_back_by_itself_and_a_rebuild_answers_meanwhile()
    {
        await using var app = await StartAsync();
        await app.SaveRoleAsync("hanggin", "文件", "关于劳模的文件");
        await app.Client().FoundAsync("/hanggin", "劳模", 1);
        var live = app.Live();
        string Name() => live.State.FileName;

        var first = Name();
        foreach (var file in Directory.GetFiles(Path.Combine(app.AppData, "search")))
            File.Delete(file);
        await Waiting.UntilAsync(() => Name() != first && live.State.IsReady);
        await app.Client().FoundAsync("/hanggin", "劳模", 1);

        var second = Name();
        live.Want("测试");
        for (var i = 0; i < 100; i++)
            live.Want("再次");
        await Waiting.UntilAsync(async () =>
        {
            (await app.Client().AskAsync("/hanggin/api/v1/search?q=劳模")).GetProperty("total").GetInt32().ShouldBe(1);
            return Name() != second;
        });

        await File.WriteAllBytesAsync(Path.Combine(app.AppData, "search", Name()), new byte[8192], TestContext.Current.CancellationToken);
        await app.SaveRoleAsync("hanggin", "文件二", "关于劳模的第二份文件");
        await app.Client().FoundAsync("/hanggin", "劳模", 2);
        Directory.GetFiles(Path.Combine(app.AppData, "search"), "*.db").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Restart_goes_on_from_where_the_index_was()
    {
        var folder = Path.Combine(Path.GetTempPath(), "union-tests", Guid.CreateVersion7().ToString("N"));
        string file;
        await using (var app = await StartAsync(folder))
        {
            await app.SaveRoleAsync("hanggin", "文件", "关于劳模的文件");
            await app.Client().FoundAsync("/hanggin", "劳模", 1);
            file = app.Live().State.FileName;
        }
        await using (var app = await UnionApp.StartAsync(services: s => s.AddScoped<IIndexSource, RoleSource>(), appData: folder))
        {
            await app.SaveRoleAsync("hanggin", "文件二", "关于劳模的第二份文件");
            await app.Client().FoundAsync("/hanggin", "劳模", 2);
            app.Live().State.FileName.ShouldBe(file);
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Pages_show_results_filters_and_the_state_of_the_index()
    {
        await using var app = await StartAsync();
        for (var i = 0; i < 12; i++)
            await app.SaveRoleAsync("hanggin", $"文件{i}", "关于劳模的文件");
        await app.SaveRoleAsync("hanggin", "劳模内部", "关于劳模的文件");
        await app.Client().FoundAsync("/hanggin", "劳模", 12);

        var page = await app.Client().GetStringAsync("/hanggin/search?q=劳模");
        page.ShouldContain("找到 12 条结果，第 1 页，共 2 页");
        page.ShouldContain("<mark>劳模</mark>");
        page.ShouldContain("/hanggin/search?q=%E5%8A%B3%E6%A8%A1&amp;from=10");
        page.ShouldNotContain("劳模内部");
        (await app.Client().GetStringAsync("/hanggin/search")).ShouldContain("想找什么");
        (await app.Client().GetStringAsync("/hanggin/search?q=完全没有的词句")).ShouldContain("没有找到相关内容");

        (await app.Client().GetAsync("/hanggin/admin/search?q=劳模")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var staff = await app.SignedInAsync("hanggin", "Staff");
        (await staff.GetStringAsync("/hanggin/admin/search?q=劳模")).ShouldContain("劳模内部");
        (await staff.GetAsync("/hanggin/admin/search/index")).StatusCode.ShouldBeOneOf(
            HttpStatusCode.Forbidden,
            HttpStatusCode.Redirect,
            HttpStatusCode.NotFound
        );

        var county = await app.SignedInAsync("hanggin", "Administrator");
        (await county.GetAsync("/hanggin/admin/search/index")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var root = await app.SignedInAsync("Default", "Administrator");
        (await root.GetStringAsync("/admin/search/index")).ShouldContain("段落与条款");
        var before = app.Live().State.FileName;
        (await root.PostFormAsync("/admin/search/index?handler=Rebuild", page: "/admin/search/index")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Waiting.UntilAsync(() => app.Live().State.FileName != before);
    }

    private static async Task<UnionApp> StartAsync(string? folder = null)
    {
        var app = await UnionApp.StartAsync(services: s => s.AddScoped<IIndexSource, RoleSource>(), appData: folder);
        await app.SetUpAsync();
        await app.SwitchOnAsync("Default", Features);
        await app.AddTenantAsync("hanggin", "杭锦旗总工会", null, Features);
        await app.AddTenantAsync("otog", "鄂托克旗总工会", null, Features);
        await app.ReadyAsync();
        return app;
    }
}
