using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;
using Union.Work.Rules;

namespace Union.Tests.Organizations.Indicators;

/// <summary>I01–I04 on data counted by hand.</summary>
public sealed class UnitIndicatorTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly DateOnly Day = new(2026, 6, 30);

    private UnionApp App => fixture.App;

    [Fact]
    public async Task I01_counts_living_enterprises_with_workers_once_however_many_unions_cover_them()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await App.AddOrganizationAsync(county, "甲镇工会", OrganizationType.TownshipUnion);
        var single = await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion, town);
        var joint = await App.AddOrganizationAsync(county, "甲镇联合工会", OrganizationType.JointUnion, town);
        var covered = await App.AddUnitAsync(county, "甲厂", single);
        await App.CoverAsync(county, joint, covered);
        await App.AddUnitAsync(county, "乙店", joint);
        await App.AddUnitAsync(county, "丙店", null, with: u => u.OrganizationId = town);
        // Members of the township union without a union of their own: not founded.
        await App.AddUnitAsync(county, "丁店", town);
        // Not in the denominator: no workers, closed, not yet open, no enterprise.
        await App.AddUnitAsync(county, "空壳公司", null, with: u => (u.OrganizationId, u.Workers) = (town, 0));
        await App.AddUnitAsync(county, "注销公司", null, with: u => (u.OrganizationId, u.ClosedOn) = (town, Day));
        await App.AddUnitAsync(county, "明日公司", null, with: u => (u.OrganizationId, u.OpenedOn) = (town, Day.AddDays(1)));
        await App.AddUnitAsync(county, "某协会", single, UnitKind.SocialOrganization);

        (await App.CountsAsync(county, "I01", Day)).ShouldBe("2/4");
        (await App.CountsAsync(county, "I01", Day, town)).ShouldBe("2/4");
        (await App.CountsAsync(county, "I01", Day, joint)).ShouldBe("1/1");
        (await App.CountsAsync(county, "I01", Day.AddDays(-1))).ShouldBe("2/5");
        (await App.CountsAsync(county, "I01", Day.AddDays(1))).ShouldBe("2/5");
        (await App.CountsAsync(county, "I04", Day)).ShouldBe("1/1");
    }

    [Fact]
    public async Task I01_follows_the_tree_of_the_day_and_forgets_dissolved_unions_from_that_day_on()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await App.AddOrganizationAsync(county, "甲镇工会", OrganizationType.TownshipUnion);
        var park = await App.AddOrganizationAsync(county, "园区工会", OrganizationType.ParkUnion);
        var moving = await App.AddOrganizationAsync(county, "迁厂工会", OrganizationType.SingleUnion, town);
        var ending = await App.AddOrganizationAsync(county, "散厂工会", OrganizationType.SingleUnion, town);
        await App.AddUnitAsync(county, "迁厂", moving);
        await App.AddUnitAsync(county, "散厂", null, with: u => u.OrganizationId = town);
        await App.CoverAsync(county, ending, (await App.UnitsAsync(county))["散厂"]);

        var (moved, dissolved) = (new DateOnly(2026, 3, 1), new DateOnly(2026, 5, 1));
        await App.MoveAsync(county, moving, park, moved);
        await App.DissolveAsync(county, ending, dissolved);

        (await App.CountsAsync(county, "I01", moved.AddDays(-1), town)).ShouldBe("2/2");
        (await App.CountsAsync(county, "I01", moved.AddDays(-1), park)).ShouldBe("0/0");
        (await App.CountsAsync(county, "I01", moved, town)).ShouldBe("1/1");
        (await App.CountsAsync(county, "I01", moved, park)).ShouldBe("1/1");
        (await App.CountsAsync(county, "I01", dissolved.AddDays(-1), town)).ShouldBe("1/1");
        (await App.CountsAsync(county, "I01", dissolved, town)).ShouldBe("0/1");
        (await App.CountsAsync(county, "I01", dissolved)).ShouldBe("1/2");
        (await App.IndicatorAsync(county, "I01", moved.AddDays(-1), park))!.Text.ShouldBe("—");
    }

    [Fact]
    public async Task I02_tells_members_from_workers_at_exactly_25_and_takes_only_a_union_of_its_own()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var single = await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion);
        var organ = await App.AddOrganizationAsync(county, "某局工会", OrganizationType.GovernmentOrganUnion);
        var joint = await App.AddOrganizationAsync(county, "联合工会", OrganizationType.JointUnion);
        await App.AddUnitAsync(county, "甲厂", single, with: u => (u.Workers, u.Members) = (25, 25));
        await App.AddUnitAsync(county, "某局", organ, UnitKind.GovernmentOrgan, u => (u.Workers, u.Members) = (40, 24));
        await App.AddUnitAsync(county, "乙厂", joint, with: u => (u.Workers, u.Members) = (30, 26));
        await App.AddUnitAsync(county, "丙厂", with: u => (u.Workers, u.Members) = (24, 0));

        (await App.CountsAsync(county, "I02", Day)).ShouldBe("1/2");
        (await App.CountsAsync(county, "I02W", Day)).ShouldBe("2/3");
    }

    [Fact]
    public async Task I03_counts_all_enterprises_above_scale()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var single = await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion);
        await App.AddUnitAsync(county, "甲厂", single, with: u => u.IsAboveScale = true);
        await App.AddUnitAsync(county, "乙厂", with: u => u.IsAboveScale = true);
        await App.AddUnitAsync(county, "丙厂", single);

        (await App.CountsAsync(county, "I03", Day)).ShouldBe("1/2");
        var value = (await App.IndicatorAsync(county, "I03", Day))!;
        (value.Percent, value.Text, value.ReachesTarget).ShouldBe((50m, "50.0%", false));
    }

    [Fact]
    public async Task A_higher_federation_counts_the_sites_below_and_a_county_only_itself()
    {
        var league = await fixture.NewTenantAsync("Union.Organizations");
        var county = $"{league}c";
        await App.AddTenantAsync(county, "下级旗总工会", league, "Union.Organizations");
        await App.AddUnitAsync(league, "盟属企业");
        var single = await App.AddOrganizationAsync(county, "旗厂工会", OrganizationType.SingleUnion);
        await App.AddUnitAsync(county, "旗厂", single);

        (await App.CountsAsync(league, "I01", Day)).ShouldBe("1/2");
        (await App.CountsAsync(league, "I01", Day, App.RootOf(county))).ShouldBe("1/1");
        (await App.CountsAsync(county, "I01", Day)).ShouldBe("1/1");
        (await App.CountsAsync(county, "I01", Day, App.RootOf(league))).ShouldBe("none");
    }

    [Fact]
    public async Task The_floor_is_a_rule_that_a_site_may_override()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        await App.AddUnitAsync(county, "甲厂", await App.AddOrganizationAsync(county, "甲厂工会", OrganizationType.SingleUnion));
        for (var i = 0; i < 4; i++)
            await App.AddUnitAsync(county, $"厂{i}", await App.AddOrganizationAsync(county, $"厂{i}工会", OrganizationType.SingleUnion));
        await App.AddUnitAsync(county, "散户");
        var before = (await App.IndicatorAsync(county, "I01", Day))!;
        (before.Text, before.Info.Floor, before.IsBelowFloor).ShouldBe(("83.3%", 80m, false));
        await App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Add(new RuleOverride(App.RootOf(county), "indicators.i01.floor", "85", "测工发〔2026〕1号", new DateOnly(2026, 1, 1), null));
                db.Act("test.rule", "测试：本站规定");
                await db.SaveChangesAsync();
            }
        );
        var after = (await App.IndicatorAsync(county, "I01", Day))!;
        (after.Info.Floor, after.IsBelowFloor).ShouldBe((85m, true));
        after.Info.Basis.ShouldContain("测工发〔2026〕1号");
    }
}
