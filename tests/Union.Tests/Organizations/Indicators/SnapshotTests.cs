using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Work.Indicators;
using Union.Work.Indicators.Snapshots;

namespace Union.Tests.Organizations.Indicators;

/// <summary>Kept values: rolled up in one pass, the same when taken twice, gone after a while except month-ends.</summary>
public sealed class SnapshotTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    private UnionApp App => fixture.App;

    [Fact]
    public async Task One_pass_gives_what_each_organization_computes_by_itself()
    {
        var (county, town, park) = await CountyAsync();
        await TakeAsync(county, Day);
        var kept = await KeptAsync(county);
        kept.Select(s => s.OrganizationId).Distinct().ShouldBe([App.RootOf(county), town, park], ignoreOrder: true);
        foreach (var snapshot in kept)
        {
            var value = (await App.IndicatorAsync(county, snapshot.Code, Day, snapshot.OrganizationId, snapshot.Period))!;
            (snapshot.Numerator, snapshot.Denominator, snapshot.DefinitionVersion).ShouldBe(
                (value.Numerator, value.Denominator, value.DefinitionVersion),
                $"{snapshot.Code} of {snapshot.OrganizationId}"
            );
        }
        var founding = kept.Single(s => s.Code == "I01" && s.OrganizationId == App.RootOf(county));
        (founding.Numerator, founding.Denominator).ShouldBe((1, 2));
        kept.First(s => s.OrganizationId == town).ParentId.ShouldBe(App.RootOf(county));
    }

    [Fact]
    public async Task Taking_twice_leaves_what_taking_once_leaves()
    {
        var (county, _, _) = await CountyAsync();
        await TakeAsync(county, Day);
        var first = await KeptAsync(county);
        await TakeAsync(county, Day);
        var second = await KeptAsync(county);
        second.Count.ShouldBe(first.Count);
        second.Select(s => (s.OrganizationId, s.Code, s.Period)).ShouldBe(first.Select(s => (s.OrganizationId, s.Code, s.Period)), ignoreOrder: true);
    }

    [Fact]
    public async Task Month_ends_are_kept_for_ever_and_other_days_for_ninety()
    {
        var (county, _, _) = await CountyAsync();
        var today = new DateOnly(2026, 6, 30);
        foreach (var day in new[] { new DateOnly(2024, 9, 30), new DateOnly(2024, 2, 29), today.AddDays(-92), today.AddDays(-90), today })
            await TakeAsync(county, day);
        await App.InTenantAsync(county, s => s.GetRequiredService<SnapshotRetention>().SweepAsync(today, default));
        (await KeptAsync(county))
            .Select(s => s.On)
            .Distinct()
            .Order()
            .ShouldBe([new DateOnly(2024, 2, 29), new DateOnly(2024, 9, 30), today.AddDays(-90), today]);
    }

    [Fact]
    public async Task A_site_keeps_its_own_values_of_the_sites_below()
    {
        var league = await fixture.NewTenantAsync("Union.Organizations");
        var county = $"{league}c";
        await App.AddTenantAsync(county, "下级旗总工会", league, "Union.Organizations");
        await App.AddUnitAsync(county, "旗厂");
        await TakeAsync(league, Day);
        var kept = await KeptAsync(league);
        kept.Single(s => s.Code == "I01" && s.OrganizationId == App.RootOf(county)).Denominator.ShouldBe(1);
        kept.Single(s => s.Code == "I01" && s.OrganizationId == App.RootOf(league)).Denominator.ShouldBe(1);
        (await KeptAsync(county)).ShouldBeEmpty();
    }

    private async Task<(string County, Guid Town, Guid Park)> CountyAsync()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await App.AddOrganizationAsync(county, "甲镇工会", OrganizationType.TownshipUnion);
        var park = await App.AddOrganizationAsync(county, "园区工会", OrganizationType.ParkUnion);
        var single = await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion, town);
        await App.AddUnitAsync(county, "甲厂", single);
        await App.AddUnitAsync(county, "乙厂", with: u => u.OrganizationId = park);
        return (county, town, park);
    }

    private Task TakeAsync(string tenant, DateOnly on) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<SnapshotTaker>().TakeAsync(on, null, default));

    private Task<List<IndicatorSnapshot>> KeptAsync(string tenant) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<IndicatorSnapshot>().AsNoTracking().ToListAsync());
}
