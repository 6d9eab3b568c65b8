using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations;

/// <summary>The page of an organization and its forms; the page of a unit and its coverage.</summary>
public sealed class HealthCardTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task The_page_shows_the_chain_the_places_and_the_units()
    {
        var (county, town, union) = await TownAsync();
        await fixture.App.AddUnitAsync(county, "测试厂", union);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var page = await client.GetStringAsync($"/{county}/admin/organizations/{union}");
        page.ShouldContain($"/{county}/admin/organizations/{town}");
        page.ShouldContain("2020年1月1日");
        page.ShouldContain("测试厂");
        page.ShouldContain("同上一级工会");
        (await client.GetStringAsync($"/{county}/admin/organizations/{union}/history")).ShouldContain("测试：新建组织");
    }

    [Fact]
    public async Task Facts_are_saved_and_a_wrong_code_is_refused()
    {
        var (county, _, union) = await TownAsync();
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{union}/edit";
        var bad = await client.PostFormAsync(address, Facts(1, "81990101TE5T00017N"));
        (await bad.Content.ReadAsStringAsync()).ShouldContain("组织机构代码");
        bad = await client.PostFormAsync(address, Facts(1, "91990103TE5TA00372"));
        (await bad.Content.ReadAsStringAsync()).ShouldContain("工会法人资格证书上 81 或 89 开头");
        var good = await client.PostFormAsync(address, Facts(1, "81990101te5t00016k"));
        good.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ReadAsync(county, union)).SocialCreditCode.ShouldBe("81990101TE5T00016K");
    }

    [Fact]
    public async Task Two_people_saving_the_second_sees_both_and_loses_nothing()
    {
        var (county, _, union) = await TownAsync();
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{union}/edit";
        (await client.PostFormAsync(address, Facts(1, "", "先到的地址"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var late = await client.PostFormAsync(address, Facts(1, "", "后到的地址"));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await late.Content.ReadAsStringAsync();
        page.ShouldContain("先到的地址");
        page.ShouldContain("后到的地址");
        (await ReadAsync(county, union)).Address.ShouldBe("先到的地址");
        (await client.PostFormAsync(address, Facts(2, "", "后到的地址"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData(10, 5, 11, 5, "会员数不能多于职工数")]
    [InlineData(10, 11, 5, 5, "女职工数不能多于职工数")]
    [InlineData(10, 5, 5, 6, "女会员数不能多于会员数")]
    public async Task Impossible_counts_are_refused(int workers, int women, int members, int womenMembers, string why)
    {
        var (county, _, union) = await TownAsync();
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var answer = await client.PostFormAsync(
            $"/{county}/admin/organizations/{union}/counts",
            new()
            {
                ["Input.BasedOn"] = "1",
                ["Input.Workers"] = $"{workers}",
                ["Input.WomenWorkers"] = $"{women}",
                ["Input.Members"] = $"{members}",
                ["Input.WomenMembers"] = $"{womenMembers}",
                ["Input.On"] = "2021-01-01",
            }
        );
        (await answer.Content.ReadAsStringAsync()).ShouldContain(why);
        (await ReadAsync(county, union)).Members.ShouldBe(0);
    }

    [Fact]
    public async Task Only_a_reply_makes_a_new_organization_active()
    {
        var (county, town, _) = await TownAsync();
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{town}/new";
        Dictionary<string, string> New(string name, string number, string day, string type = "SingleUnion") =>
            new()
            {
                ["Input.Name"] = name,
                ["Input.Type"] = type,
                ["Input.ReplyNumber"] = number,
                ["Input.OpenedOn"] = day,
            };
        (await (await client.PostFormAsync(address, New("新厂工会", "", "2021-03-01"))).Content.ReadAsStringAsync()).ShouldContain("工会法第十二条");
        (await (await client.PostFormAsync(address, New("新县总工会", "", "", "CountyFederation"))).Content.ReadAsStringAsync()).ShouldContain(
            "上一级工会的层级不能低于本工会"
        );
        (await client.PostFormAsync(address, New("筹建厂工会", "", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.PostFormAsync(address, New("批复厂工会", "测工发〔2099〕1号", "2021-03-01"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var rows = await fixture.App.InTenantAsync(
            county,
            s =>
                s.GetRequiredService<UnionDbContext>().Set<Organization>().Where(o => o.ParentId == town).ToDictionaryAsync(o => o.Name, o => o.State)
        );
        rows["筹建厂工会"].ShouldBe(OrganizationState.Preparing);
        rows["批复厂工会"].ShouldBe(OrganizationState.Active);
    }

    [Fact]
    public async Task Funds_may_go_elsewhere_from_a_day_on()
    {
        var (county, _, union) = await TownAsync();
        var park = await fixture.App.AddOrganizationAsync(county, "测试园区工会", OrganizationType.ParkUnion);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{union}/funds";
        (await client.GetStringAsync(address + "?Find=园区")).ShouldContain(park.ToString());
        var saved = await client.PostFormAsync(address, new() { ["PayeeId"] = park.ToString(), ["From"] = "2021-01-01" });
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ReadAsync(county, union)).FundsParentId.ShouldBe(park);
        (await client.GetStringAsync($"/{county}/admin/organizations/{union}")).ShouldContain("测试园区工会");
    }

    [Fact]
    public async Task A_unit_refuses_a_unions_code_and_overlapping_coverage()
    {
        var (county, town, union) = await TownAsync();
        var unit = await fixture.App.AddUnitAsync(county, "测试厂", null);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/units/{unit}";
        var bad = await client.PostFormAsync(address, Unit("81990101TE5T00016K"));
        (await bad.Content.ReadAsStringAsync()).ShouldContain("这是工会的代码");
        (await client.PostFormAsync(address, Unit("91990103TE5TA00372"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetStringAsync($"/{county}/admin/units?coverage=Uncovered")).ShouldContain("测试厂");
        Dictionary<string, string> Cover(Guid by, string from) => new() { ["unionId"] = by.ToString(), ["from"] = from };
        await client.PostFormAsync(address + "?handler=Cover", Cover(union, "2021-01-01"), address);
        (await CoveragesAsync(county, unit)).ShouldHaveSingleItem();
        await client.PostFormAsync(address + "?handler=Cover", Cover(union, "2021-06-01"), address);
        (await client.GetStringAsync(address)).ShouldContain("两段时间重叠");
        await client.PostFormAsync(address + "?handler=Cover", Cover(fixture.App.RootOf(county), "2021-06-01"), address);
        (await CoveragesAsync(county, unit)).ShouldHaveSingleItem();
        await client.PostFormAsync(address + "?handler=Cover", Cover(town, "2021-06-01"), address);
        var both = await CoveragesAsync(county, unit);
        both.Count.ShouldBe(2);
        await client.PostFormAsync(
            address + "?handler=End",
            new() { ["coverageId"] = both.Single(c => c.OrganizationId == union).Id.ToString(), ["to"] = "2021-12-01" },
            address
        );
        (await CoveragesAsync(county, unit)).Single(c => c.OrganizationId == union).To.ShouldBe(new DateOnly(2021, 12, 1));
        var csv = await client.GetStringAsync($"/{county}/admin/units?handler=Export&format=csv");
        csv.ShouldContain("测试镇工会");
    }

    private static Dictionary<string, string> Unit(string code) =>
        new()
        {
            ["Input.BasedOn"] = "1",
            ["Input.Name"] = "测试厂",
            ["Input.Kind"] = "Enterprise",
            ["Input.SocialCreditCode"] = code,
            ["Input.Workers"] = "30",
            ["Input.WomenWorkers"] = "10",
            ["Input.Members"] = "20",
        };

    private static Dictionary<string, string> Facts(int basedOn, string code, string where = "") =>
        new()
        {
            ["Input.BasedOn"] = $"{basedOn}",
            ["Input.Type"] = "SingleUnion",
            ["Input.SocialCreditCode"] = code,
            ["Input.Address"] = where,
        };

    private Task<List<Coverage>> CoveragesAsync(string county, Guid unit) =>
        fixture.App.InTenantAsync(county, s => s.GetRequiredService<UnionDbContext>().Set<Coverage>().Where(c => c.UnitId == unit).ToListAsync());

    private Task<Organization> ReadAsync(string county, Guid id) =>
        fixture.App.InTenantAsync(county, s => s.GetRequiredService<UnionDbContext>().Set<Organization>().SingleAsync(o => o.Id == id));

    private async Task<(string County, Guid Town, Guid Union)> TownAsync()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        return (county, town, await fixture.App.AddOrganizationAsync(county, "测试厂工会", OrganizationType.SingleUnion, town));
    }
}
