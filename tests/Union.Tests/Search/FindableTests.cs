using System.Text.Json;
using Union.Contents;
using Union.Notices;
using Union.Notices.Topics;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations;

namespace Union.Tests.Search;

public sealed class FindableTests
{
    [Fact]
    public async Task Organizations_are_found_and_counted_only_where_the_permission_reaches()
    {
        await using var app = await StartAsync();
        var east = await app.AddOrganizationAsync("hanggin", "东镇工会", OrganizationType.TownshipUnion);
        var west = await app.AddOrganizationAsync("hanggin", "西镇工会", OrganizationType.TownshipUnion);
        await app.AddOrganizationAsync("hanggin", "东镇演示厂工会", OrganizationType.SingleUnion, east);
        await app.AddOrganizationAsync("hanggin", "西镇演示厂工会", OrganizationType.SingleUnion, west);
        await app.PublishAsync("hanggin", new NoticeContent { Title = "演示厂建会通知", Body = "演示厂。" });

        var all = await app.SignedInAsync("hanggin", "Administrator");
        await all.FoundAsync("/hanggin", "演示厂", 3);
        var part = await app.SignedInAtAsync("hanggin", east, "ViewOrganizations", "SearchStaffDocuments");
        (await part.FoundAsync("/hanggin", "演示厂", 2)).Titles().ShouldBe(["演示厂建会通知", "东镇演示厂工会"], ignoreOrder: true);
        var counted = await part.AskAsync("/hanggin/api/v1/search?q=演示厂");
        counted.GetProperty("facets").GetProperty("kind").EnumerateArray().Sum(value => value.GetProperty("count").GetInt32()).ShouldBe(2);
        (await part.AskAsync("/hanggin/api/v1/search?q=西镇演示厂工会"))
            .GetProperty("hits")
            .EnumerateArray()
            .ShouldAllBe(hit => hit.GetProperty("title").GetString() != "西镇演示厂工会");

        // Neither the public, nor staff without the permission, nor the site above or beside.
        foreach (
            var (client, site) in new[]
            {
                (app.Client(), "/hanggin"),
                (app.Client(), ""),
                (await app.SignedInAsync("hanggin", "SearchStaffDocuments"), "/hanggin"),
                (await app.SignedInAsync("Default", "Administrator"), ""),
            }
        )
            (await client.AskAsync($"{site}/api/v1/search?q=演示厂")).Titles().ShouldBe(["演示厂建会通知"]);
        (await (await app.SignedInAsync("otog", "Administrator")).AskAsync("/otog/api/v1/search?q=演示厂")).Titles().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_feature_switched_off_takes_its_documents_out_of_results_counts_and_facets()
    {
        await using var app = await StartAsync();
        await app.AddOrganizationAsync("hanggin", "东镇演示厂工会", OrganizationType.SingleUnion);
        await app.PublishAsync(
            "hanggin",
            new NoticeContent
            {
                Title = "演示厂建会通知",
                Body = "演示厂。",
                Kind = "通知",
            }
        );
        var all = await app.SignedInAsync("hanggin", "Administrator");
        await all.FoundAsync("/hanggin", "演示厂", 2);

        await app.SwitchOffAsync("hanggin", "Union.Organizations");
        var answer = await all.FoundAsync("/hanggin", "演示厂", 1);
        answer.GetProperty("facets").GetProperty("kind").EnumerateArray().Select(value => value.GetProperty("value").GetString()).ShouldBe(["通知"]);
        await app.SwitchOnAsync("hanggin", "Union.Organizations");
        await all.FoundAsync("/hanggin", "演示厂", 2);
    }

    [Fact]
    public async Task Topics_validity_and_modules_count_only_what_the_asker_may_find()
    {
        await using var app = await StartAsync();
        await app.AddOrganizationAsync("hanggin", "东镇演示厂工会", OrganizationType.SingleUnion);
        await PublishAsync(app, "hanggin", "演示厂经费办法", "经费管理");
        await PublishAsync(
            app,
            "hanggin",
            "演示厂内部办法",
            "内部事项",
            new NoticeContent
            {
                Title = "",
                Visibility = ContentVisibility.Staff,
                IssuedOn = new DateOnly(2019, 1, 1),
                EffectiveUntil = new DateOnly(2020, 1, 1),
            }
        );
        await PublishAsync(app, "otog", "演示厂外旗办法", "外旗事项");
        var all = await app.SignedInAsync("hanggin", "Administrator");
        await all.FoundAsync("/hanggin", "演示厂", 3);
        await app.Client().FoundAsync("", "演示厂", 2);

        async Task CountsAsync(HttpClient client, string site, string source, string topic, string validity)
        {
            var facets = (await client.AskAsync($"{site}/api/v1/search?q=演示厂")).GetProperty("facets");
            var page = await client.GetStringAsync($"{site}/search?q=演示厂");
            (Counts(facets, "source"), Counts(facets, "topic"), Counts(facets, "validity")).ShouldBe((source, topic, validity));
            foreach (var hidden in new[] { "内部事项", "外旗事项" }.Where(hidden => !topic.Contains(hidden)))
                page.ShouldNotContain(hidden);
            page.Contains("有效期已过").ShouldBe(validity.Contains("Expired"));
        }

        await CountsAsync(all, "/hanggin", "notice 2, organization 1", "内部事项 1, 经费管理 1", "Expired 1, InForce 1");
        var staff = await app.SignedInAsync("hanggin", "SearchStaffDocuments");
        await CountsAsync(staff, "/hanggin", "notice 2", "内部事项 1, 经费管理 1", "Expired 1, InForce 1");
        await CountsAsync(app.Client(), "/hanggin", "notice 1", "经费管理 1", "InForce 1");
        await CountsAsync(app.Client(), "/otog", "notice 1", "外旗事项 1", "InForce 1");
        await CountsAsync(await app.SignedInAsync("Default", "Administrator"), "", "notice 2", "外旗事项 1, 经费管理 1", "InForce 2");

        // A filter on what is hidden counts nothing of it either.
        foreach (var filter in new[] { "topic=内部事项", "validity=Expired", "source=organization" })
        {
            var answer = await app.Client().AskAsync($"/hanggin/api/v1/search?q=演示厂&{filter}");
            answer.GetProperty("total").GetInt32().ShouldBe(0, filter);
            answer.GetProperty("facets").GetRawText().ShouldNotContain("内部事项");
        }

        await app.SwitchOffAsync("otog", "Union.Notices");
        await CountsAsync(app.Client(), "", "notice 1", "经费管理 1", "InForce 1");
        await app.SwitchOffAsync("hanggin", "Union.Notices");
        await CountsAsync(all, "/hanggin", "organization 1", "", "");
    }

    private static async Task PublishAsync(UnionApp app, string site, string title, string topic, NoticeContent? content = null)
    {
        var row = new Topic(topic, null, 1);
        await app.ChangeAsync(site, db => db.Add(row));
        await app.PublishAsync(site, (content ?? new NoticeContent { Title = "" }) with { Title = title, Body = "演示厂。", TopicIds = [row.Id] });
    }

    private static string Counts(JsonElement facets, string name) =>
        string.Join(
            ", ",
            facets
                .GetProperty(name)
                .EnumerateArray()
                .Select(value => $"{value.GetProperty("value").GetString()} {value.GetProperty("count").GetInt32()}")
                .Order(StringComparer.Ordinal)
        );

    private static async Task<UnionApp> StartAsync()
    {
        string[] features = ["Union.Search", "Union.Notices", "Union.Organizations"];
        var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.SwitchOnAsync("Default", features);
        await app.AddTenantAsync("hanggin", "杭锦旗总工会", null, features);
        await app.AddTenantAsync("otog", "鄂托克旗总工会", null, features);
        await app.ReadyAsync();
        return app;
    }
}
