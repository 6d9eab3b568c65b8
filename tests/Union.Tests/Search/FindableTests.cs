using System.Text.Json;
using Union.Notices;
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
        Titles(await part.FoundAsync("/hanggin", "演示厂", 2)).ShouldBe(["演示厂建会通知", "东镇演示厂工会"], ignoreOrder: true);
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
            Titles(await client.AskAsync($"{site}/api/v1/search?q=演示厂")).ShouldBe(["演示厂建会通知"]);
        Titles(await (await app.SignedInAsync("otog", "Administrator")).AskAsync("/otog/api/v1/search?q=演示厂")).ShouldBeEmpty();
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

    private static List<string?> Titles(JsonElement answer) =>
        [.. answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("title").GetString())];
}
