using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Union.Core.Permissions;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations;

/// <summary>The tree, the list, the map, the industry view, the interface.</summary>
public sealed class BrowseTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task The_tree_opens_a_node_without_script_and_by_fragment()
    {
        var (county, town, union) = await TownAsync();
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var closed = await client.GetStringAsync($"/{county}/admin/organizations/tree");
        closed.ShouldContain("测试镇工会");
        closed.ShouldContain("基层工会 1 个");
        closed.ShouldNotContain("测试厂工会");
        (await client.GetStringAsync($"/{county}/admin/organizations/tree?open={town}")).ShouldContain("测试厂工会");
        var fragment = await client.GetStringAsync($"/{county}/admin/organizations/tree?handler=Node&id={town}");
        fragment.ShouldContain("测试厂工会");
        fragment.ShouldNotContain("<html");
        (await client.GetStringAsync($"/{county}/admin/organizations/tree?q=试厂")).ShouldContain($"/{county}/admin/organizations/{union}");
    }

    [Fact]
    public async Task The_tree_of_a_past_day_shows_what_was_there()
    {
        var (county, town, _) = await TownAsync();
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        (await client.GetStringAsync($"/{county}/admin/organizations/tree?open={town}&on=2030-01-01")).ShouldContain("测试厂工会");
        (await client.GetStringAsync($"/{county}/admin/organizations/tree?on=2019-12-31")).ShouldNotContain("测试镇工会");
    }

    [Fact]
    public async Task Two_hundred_and_more_children_come_in_pages()
    {
        var (county, town, _) = await TownAsync();
        for (var i = 0; i < TreeBranches.PageSize + 5; i++)
            await fixture.App.AddOrganizationAsync(county, $"测试分厂{i:000}工会", OrganizationType.SingleUnion, town);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var page = await client.GetStringAsync($"/{county}/admin/organizations/tree?open={town}");
        page.ShouldContain("测试分厂099工会");
        page.ShouldNotContain("测试分厂100工会");
        var next = System.Text.RegularExpressions.Regex.Match(page, "handler=More[^\"]*after=[0-9a-f-]+").Value;
        var more = await client.GetStringAsync($"/{county}/admin/organizations/tree?{WebUtility.HtmlDecode(next)}");
        more.ShouldContain("测试分厂104工会");
        more.ShouldNotContain("测试分厂099工会");
    }

    [Fact]
    public async Task The_list_filters_sorts_pages_and_exports()
    {
        var (county, town, union) = await TownAsync();
        for (var i = 0; i < 25; i++)
            await fixture.App.AddOrganizationAsync(county, $"列表{i:00}工会", OrganizationType.SingleUnion, town);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var first = await client.GetStringAsync($"/{county}/admin/organizations?within={town}&type=SingleUnion");
        first.ShouldContain("共 26 个组织");
        var after = System.Text.RegularExpressions.Regex.Match(first, "after=([0-9a-f-]{36})").Groups[1].Value;
        var second = await client.GetStringAsync($"/{county}/admin/organizations?within={town}&type=SingleUnion&after={after}");
        second.ShouldContain("测试厂工会");
        second.ShouldNotContain("列表00工会");
        (await client.GetStringAsync($"/{county}/admin/organizations?sort=-members"))
            .IndexOf("测试厂工会", StringComparison.Ordinal)
            .ShouldBeGreaterThan(0);
        (await client.GetStringAsync($"/{county}/admin/organizations?size=From25")).ShouldContain("共 1 个组织");
        (await client.GetStringAsync($"/{county}/admin/organizations?q={Uri.EscapeDataString("81990101TE5")}")).ShouldContain($"{union}");
        var csv = await client.GetStringAsync($"/{county}/admin/organizations?handler=Export&format=csv&within={town}");
        csv.ShouldContain("测试厂工会,单独基层工会");
        csv.ShouldContain("测试镇工会");
        var xlsx = await client.GetAsync($"/{county}/admin/organizations?handler=Export&format=xlsx");
        xlsx.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        (await xlsx.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task The_map_and_the_industries_count_unions_members_and_units()
    {
        var (county, town, union) = await TownAsync();
        await fixture.App.AddUnitAsync(county, "测试厂", union, UnitKind.Enterprise, u => u.OrganizationId = town);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var map = await client.GetStringAsync($"/{county}/admin/organizations/map");
        map.ShouldContain("测试镇工会");
        map.ShouldContain($"units?within={town}\">1<");
        map.ShouldContain("会员 40 人");
        var industries = await client.GetStringAsync($"/{county}/admin/organizations/industries");
        industries.ShouldContain("C 制造业");
        await fixture.App.AddOrganizationAsync(county, "测试教育工会", OrganizationType.IndustrialUnion);
        (await client.GetStringAsync($"/{county}/admin/organizations/industries")).ShouldContain("测试教育工会");
    }

    [Fact]
    public async Task The_interface_tells_staff_what_they_reach()
    {
        var (county, town, union) = await TownAsync();
        var client = await fixture.App.SignedInAtAsync(county, town, StockRoles.Staff);
        var page = await client.GetFromJsonAsync<JsonElement>($"/{county}/api/v1/organizations?size=1");
        page.GetProperty("total").GetInt64().ShouldBe(2);
        var rest = await client.GetFromJsonAsync<JsonElement>($"/{county}/api/v1/organizations?after={page.GetProperty("next").GetString()}");
        rest.GetProperty("items").GetArrayLength().ShouldBe(1);
        var one = await client.GetFromJsonAsync<JsonElement>($"/{county}/api/v1/organizations/{union}");
        one.GetProperty("parent").GetString().ShouldBe("测试镇工会");
        (await client.GetAsync($"/{county}/api/v1/organizations/{fixture.App.RootOf(county)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var description = await client.GetStringAsync($"/{county}/openapi/v1.json");
        description.ShouldContain("/api/v1/organizations/{id}");
    }

    private async Task<(string County, Guid Town, Guid Union)> TownAsync()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var union = await fixture.App.AddOrganizationAsync(
            county,
            "测试厂工会",
            OrganizationType.SingleUnion,
            town,
            o =>
            {
                o.IndustrySection = "C";
                o.SocialCreditCode = "81990101TE5T00016K";
                o.Count(60, 20, 40, 15, OrganizationData.Founded);
            }
        );
        return (county, town, union);
    }
}
