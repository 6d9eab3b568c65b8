using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Permissions;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Indicators;
using Union.Work.Indicators.Snapshots;

namespace Union.Tests.Organizations.Indicators;

/// <summary>Dashboard, lists and region table, as staff of different places see them.</summary>
public sealed class IndicatorPageTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    private UnionApp App => fixture.App;

    [Fact]
    public async Task The_dashboard_says_what_to_do_while_nothing_was_computed_and_then_shows_counts_beside_percents()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        await FillAsync(county);
        var client = await App.SignedInAsync(county, StockRoles.Administrator);
        (await client.GetStringAsync($"/{county}/admin/indicators")).ShouldContain("还没有算过指标");
        await TakeAsync(county);
        var page = await client.GetStringAsync($"/{county}/admin/indicators?on=2026-06-30");
        page.ShouldContain("66.7%");
        page.ShouldContain("2 / 3 家");
        page.ShouldContain("低于底线");
        page.ShouldContain("data-u-chart=");
        page.ShouldContain("甲镇工会");
        page.ShouldNotContain("style=\"");
        page.ShouldContain("补算"); // a day long gone
    }

    [Fact]
    public async Task The_missing_list_names_what_is_still_to_do_and_pages_by_key()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await FillAsync(county);
        for (var i = 0; i < 25; i++)
            await App.AddUnitAsync(county, $"散户{i:00}", with: u => u.OrganizationId = town);
        var client = await App.SignedInAsync(county, StockRoles.Administrator);
        var first = await client.GetStringAsync($"/{county}/admin/indicators/I01?on=2026-06-30&organization={town}&list=missing");
        first.ShouldContain("共 26 家");
        var next = System
            .Text.RegularExpressions.Regex.Match(first, "rel=\"next\" href=\"([^\"]+)\"")
            .Groups[1]
            .Value.Replace("&amp;", "&", StringComparison.Ordinal);
        var second = await client.GetStringAsync(next);
        var names = System
            .Text.RegularExpressions.Regex.Matches(first + second, "class=\"u-row-title\"[^>]*>([^<]+)<")
            .Select(m => m.Groups[1].Value)
            .ToList();
        names.Count.ShouldBe(26);
        names.Distinct().Count().ShouldBe(26);
        names.ShouldContain("丙店");
        names.ShouldNotContain("甲厂");
        second.ShouldContain("rel=\"prev\"");
        var csv = await client.GetStringAsync(
            $"/{county}/admin/indicators/I01?on=2026-06-30&organization={town}&list=numerator&handler=Export&format=csv"
        );
        csv.ShouldContain("甲厂");
        csv.ShouldNotContain("丙店");
        var xlsx = await client.GetAsync($"/{county}/admin/indicators/I01?on=2026-06-30&handler=Export&format=xlsx");
        xlsx.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    [Fact]
    public async Task Township_staff_see_their_subtree_and_nothing_else()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await FillAsync(county);
        var other = await App.AddOrganizationAsync(county, "邻镇工会", OrganizationType.TownshipUnion);
        await TakeAsync(county);
        var client = await App.SignedInAtAsync(county, town, IndicatorPermissions.View);
        (await client.GetStringAsync($"/{county}/admin/indicators?on=2026-06-30")).ShouldContain("甲镇工会指标看板");
        foreach (var id in new[] { other, App.RootOf(county), Guid.CreateVersion7() })
        foreach (var address in new[] { "indicators", "indicators/I01", "indicators/regions" })
            (await client.GetAsync($"/{county}/admin/{address}?on=2026-06-30&organization={id}")).StatusCode.ShouldBe(
                HttpStatusCode.NotFound,
                $"{address} {id}"
            );
        (await client.GetAsync($"/{county}/admin/indicators/I99?organization={town}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var refused = await client.PostFormAsync($"/{county}/admin/indicators?handler=Compute", []);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_region_table_sorts_marks_breaches_and_exports()
    {
        var league = await fixture.NewTenantAsync("Union.Organizations");
        foreach (var (name, covered) in new[] { ("a", true), ("b", false) })
        {
            await App.AddTenantAsync(league + name, $"旗{name}总工会", league, "Union.Organizations");
            var single = await App.AddOrganizationAsync(league + name, "旗厂工会", OrganizationType.SingleUnion);
            await App.AddUnitAsync(league + name, "旗厂", covered ? single : null);
        }
        await TakeAsync(league);
        var client = await App.SignedInAsync(league, StockRoles.Administrator);
        var page = await client.GetStringAsync($"/{league}/admin/indicators/regions?on=2026-07-15&sort=-I01");
        page.IndexOf("旗a总工会", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("旗b总工会", StringComparison.Ordinal));
        page.ShouldContain("1 项低于底线");
        var low = await client.GetStringAsync($"/{league}/admin/indicators/regions?on=2026-07-15&low=true");
        low.ShouldNotContain("旗a总工会");
        var csv = await client.GetStringAsync($"/{league}/admin/indicators/regions?on=2026-07-15&handler=Export&format=csv");
        csv.ShouldContain("旗b总工会");
        csv.ShouldContain("企业建会率");
    }

    [Fact]
    public async Task A_value_of_an_older_definition_says_so()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        await FillAsync(county);
        await TakeAsync(county);
        await App.InTenantAsync(
            county,
            s =>
                Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteUpdateAsync(
                    s.GetRequiredService<Union.Core.Data.UnionDbContext>().Set<IndicatorSnapshot>(),
                    x => x.SetProperty(y => y.DefinitionVersion, 0)
                )
        );
        var client = await App.SignedInAsync(county, StockRoles.Administrator);
        (await client.GetStringAsync($"/{county}/admin/indicators?on=2026-06-30")).ShouldContain("按旧口径（第0版）计算，现行口径为第1版");
    }

    // 甲厂 and 乙厂 have a union, 丙店 has none.
    private async Task<Guid> FillAsync(string county)
    {
        var town = await App.AddOrganizationAsync(county, "甲镇工会", OrganizationType.TownshipUnion);
        foreach (var name in new[] { "甲厂", "乙厂" })
            await App.AddUnitAsync(county, name, await App.AddOrganizationAsync(county, name + "工会", OrganizationType.SingleUnion, town));
        await App.AddUnitAsync(county, "丙店", with: u => u.OrganizationId = town);
        return town;
    }

    private Task TakeAsync(string tenant) => App.InTenantAsync(tenant, s => s.GetRequiredService<SnapshotTaker>().TakeAsync(Day, null, default));
}
