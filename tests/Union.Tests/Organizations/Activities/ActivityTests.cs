using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Organizations.Reorganizations;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Activities;
using Union.Work.Indicators;

namespace Union.Tests.Organizations.Activities;

/// <summary>What the module tells of, and the list of it.</summary>
public sealed class ActivityTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly ActivityKind Founded = new("test.founded", "试验建会");

    private UnionApp App => fixture.App;

    [Fact]
    public async Task A_move_becomes_an_activity_and_its_undoing_takes_it_back()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await App.AddOrganizationAsync(county, "甲镇工会", OrganizationType.TownshipUnion);
        var park = await App.AddOrganizationAsync(county, "园区工会", OrganizationType.ParkUnion);
        var union = await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion, town);
        await RaiseAsync(county, new OrganizationMoved(union, town, park, new DateOnly(2026, 3, 1)));
        await RaiseAsync(county, new OrganizationMoved(union, park, town, new DateOnly(2026, 5, 1)));
        (await TitlesAsync(county)).ShouldBe(["甲厂工会转隶园区工会", "甲厂工会转隶甲镇工会"], ignoreOrder: true);
        await RaiseAsync(county, new ReorganizationUndone(Guid.CreateVersion7(), ReorganizationKind.Move, union));
        (await TitlesAsync(county)).ShouldBe(["甲厂工会转隶园区工会"]);
    }

    [Fact]
    public async Task The_list_filters_pages_and_exports()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await App.AddOrganizationAsync(county, "甲镇工会", OrganizationType.TownshipUnion);
        for (var i = 0; i < 23; i++)
            await PublishAsync(county, town, new DateOnly(2026, 1, 1).AddDays(i / 2), $"事项{i:00}", i == 5 ? ["缺批复扫描件"] : []);
        var client = await App.SignedInAsync(county, StockRoles.Administrator);
        var first = await client.GetStringAsync($"/{county}/admin/activities");
        first.ShouldContain("共 23 条记录");
        var next = System
            .Text.RegularExpressions.Regex.Match(first, "rel=\"next\" href=\"([^\"]+)\"")
            .Groups[1]
            .Value.Replace("&amp;", "&", StringComparison.Ordinal);
        var second = await client.GetStringAsync(next);
        for (var i = 0; i < 23; i++)
            (first + second).ShouldContain($"事项{i:00}");
        var incomplete = await client.GetStringAsync($"/{county}/admin/activities?complete=no");
        incomplete.ShouldContain("缺批复扫描件");
        incomplete.ShouldNotContain("事项04");
        (await client.GetStringAsync($"/{county}/admin/activities?kind=test.other")).ShouldContain("没有工作记录");
        (await client.GetStringAsync($"/{county}/admin/activities?from=2026-01-12")).ShouldContain("共 1 条记录");
        (await client.GetStringAsync($"/{county}/admin/activities?handler=Export&format=csv")).ShouldContain("事项22");
    }

    [Fact]
    public async Task Township_staff_see_what_happened_in_their_subtree()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await App.AddOrganizationAsync(county, "甲镇工会", OrganizationType.TownshipUnion);
        var other = await App.AddOrganizationAsync(county, "邻镇工会", OrganizationType.TownshipUnion);
        var union = await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion, town);
        await PublishAsync(county, union, new DateOnly(2026, 1, 1), "甲厂建会", []);
        await PublishAsync(county, other, new DateOnly(2026, 1, 1), "邻镇建会", []);
        var client = await App.SignedInAtAsync(county, town, IndicatorPermissions.View);
        var page = await client.GetStringAsync($"/{county}/admin/activities");
        page.ShouldContain("甲厂建会");
        page.ShouldNotContain("邻镇建会");
        (await client.GetAsync($"/{county}/admin/activities?organization={other}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync($"/{county}/admin/activities?organization={other}&handler=Export")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task PublishAsync(string tenant, Guid organization, DateOnly on, string title, IReadOnlyList<string> missing) =>
        SaveAsync(
            tenant,
            s =>
                s.GetRequiredService<ActivityLog>()
                    .PublishAsync(
                        new Happening(Founded, organization, on, title, $"/admin/organizations/{organization}", Guid.CreateVersion7(), missing),
                        default
                    )
        );

    private Task RaiseAsync(string tenant, object happened) =>
        SaveAsync(
            tenant,
            s =>
            {
                s.GetRequiredService<UnionDbContext>().Raise(happened);
                return Task.CompletedTask;
            }
        );

    private Task SaveAsync(string tenant, Func<IServiceProvider, Task> change) =>
        App.InTenantAsync(
            tenant,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Act("test.activity", "测试：工作记录");
                await change(s);
                await db.SaveChangesAsync();
            }
        );

    private Task<List<string>> TitlesAsync(string tenant) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<Activity>().Select(a => a.Title).ToListAsync());
}
