using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Rules;

namespace Union.Tests.Work.Rules;

public sealed class RulePagesTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Page = "/admin/rules/org.womens.members";

    [Fact]
    public async Task The_table_shows_each_value_with_its_source_and_what_is_not_confirmed()
    {
        var (county, admin) = await CountyAsync();
        var html = await admin.GetStringAsync($"/{county}/admin/rules");
        html.ShouldContain("工会法§11");
        html.ShouldContain("未核实");
        (await admin.GetStringAsync($"/{county}/admin/rules?q=法人")).ShouldNotContain("应当建立工会委员会的会员人数");
        (await admin.GetStringAsync($"/{county}/admin/rules/compare")).ShouldContain("豫工会条例§9");
    }

    [Fact]
    public async Task Another_profile_changes_the_numbers_and_stands_in_the_acts()
    {
        var (county, admin) = await CountyAsync();
        (await ValueAsync(county, fixture.App.RootOf(county))).ShouldBe(25);
        var chosen = await admin.PostFormAsync($"/{county}/admin/rules?handler=Profile", new() { ["profile"] = "henan" }, $"/{county}/admin/rules");
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ValueAsync(county, fixture.App.RootOf(county))).ShouldBe(10);
        (await admin.GetStringAsync($"/{county}{Page}")).ShouldContain("豫工会条例§9");
        var act = await fixture.App.InTenantAsync(
            county,
            s => s.GetRequiredService<UnionDbContext>().Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync()
        );
        act.Name.ShouldBe("rules.profile");
    }

    [Fact]
    public async Task An_override_holds_for_the_organization_and_all_below_it_and_explains_itself()
    {
        var (county, admin) = await CountyAsync();
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var union = await fixture.App.AddOrganizationAsync(county, "测试厂工会", OrganizationType.SingleUnion, town);
        var form = new Dictionary<string, string>
        {
            ["organization"] = town.ToString(),
            ["Input.Value"] = "15",
            ["Input.Source"] = "测工发〔2099〕1号",
            ["Input.From"] = "2020-01-01",
        };
        var page = $"/{county}{Page}?organization={town}";
        (await admin.PostFormAsync(page, form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ValueAsync(county, union)).ShouldBe(15);
        (await ValueAsync(county, fixture.App.RootOf(county))).ShouldBe(25);
        var html = await admin.GetStringAsync($"/{county}{Page}?organization={union}");
        html.ShouldContain("测工发〔2099〕1号");
        html.ShouldContain("前面的规定优先");
        WebUtility.HtmlDecode(await (await admin.PostFormAsync(page, form)).Content.ReadAsStringAsync()).ShouldContain("这段时间已有本地规定");
        form["Input.Value"] = "很多";
        WebUtility.HtmlDecode(await (await admin.PostFormAsync(page, form)).Content.ReadAsStringAsync()).ShouldContain("请填写 0 至 1000000 的整数");
    }

    [Fact]
    public async Task A_local_value_with_an_end_or_a_later_beginning_can_be_stopped_too()
    {
        var (county, admin) = await CountyAsync();
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        foreach (var (from, to) in new[] { ("2020-01-01", "2098-01-01"), ("2098-01-01", "") })
        {
            var form = new Dictionary<string, string>
            {
                ["organization"] = $"{town}",
                ["Input.Value"] = "15",
                ["Input.Source"] = "测工发〔2099〕1号",
                ["Input.From"] = from,
                ["Input.To"] = to,
            };
            await admin.PostFormAsync($"/{county}{Page}", form, $"/{county}{Page}?organization={town}");
        }
        var rows = await OverridesAsync(county, town);
        rows.Count.ShouldBe(2);
        foreach (var row in rows)
        {
            var page = $"/{county}{Page}?organization={town}";
            (await admin.GetStringAsync(page)).ShouldContain($"{row.Id}");
            var answer = await admin.PostFormAsync(
                $"/{county}{Page}?handler=End",
                new() { ["id"] = $"{row.Id}", ["organization"] = $"{town}" },
                page
            );
            answer.Headers.Location!.ToString().ShouldContain($"organization={town}");
        }
        // What held keeps its history, what never held is gone.
        var left = (await OverridesAsync(county, town)).ShouldHaveSingleItem();
        left.From.ShouldBe(new DateOnly(2020, 1, 1));
        left.To!.Value.ShouldBeLessThan(new DateOnly(2098, 1, 1));
    }

    private Task<List<RuleOverride>> OverridesAsync(string county, Guid organization) =>
        fixture.App.InTenantAsync(
            county,
            s =>
                s.GetRequiredService<UnionDbContext>()
                    .Set<RuleOverride>()
                    .AsNoTracking()
                    .Where(o => o.OrganizationId == organization)
                    .OrderBy(o => o.From)
                    .ToListAsync()
        );

    [Fact]
    public async Task Staff_of_another_township_cannot_ask_for_a_foreign_organization()
    {
        var (county, _) = await CountyAsync();
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var other = await fixture.App.AddOrganizationAsync(county, "测试乡工会", OrganizationType.TownshipUnion);
        var stranger = await fixture.App.SignedInAtAsync(county, other, RulePermissions.View);
        (await stranger.GetAsync($"/{county}{Page}?organization={town}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_years_holidays_are_entered_line_by_line_and_what_cannot_be_is_refused_with_the_line()
    {
        var (county, admin) = await CountyAsync();
        var form = new Dictionary<string, string>
        {
            ["Input.Year"] = "2027",
            ["Input.Source"] = "测办发〔2099〕1号",
            ["Input.Holidays"] = "元旦 2027-01-01 2027-01-03\n春节 坏日期",
            ["Input.Workdays"] = "2027-01-11",
        };
        var html = WebUtility.HtmlDecode(await (await admin.PostFormAsync($"/{county}/admin/calendar", form)).Content.ReadAsStringAsync());
        html.ShouldContain("“春节 坏日期”");
        html.ShouldContain("2027-01-11 不是周末");
        form["Input.Holidays"] = "元旦 2027-01-01 2027-01-03";
        form["Input.Workdays"] = "2027-01-09";
        (await admin.PostFormAsync($"/{county}/admin/calendar", form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        html = await admin.GetStringAsync($"/{county}/admin/calendar");
        html.ShouldContain("测办发〔2099〕1号");
        html.ShouldContain("录入记录");
    }

    private async Task<(string County, HttpClient Admin)> CountyAsync()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        return (county, await fixture.App.SignedInAsync(county, "Administrator"));
    }

    private Task<int> ValueAsync(string county, Guid organization) =>
        fixture.App.InTenantAsync(
            county,
            async s =>
                (await s.GetRequiredService<RuleBook>().ForAsync(organization, new DateOnly(2026, 6, 1), default)).Value(
                    OrganizationRules.WomensMembers
                )
        );
}
