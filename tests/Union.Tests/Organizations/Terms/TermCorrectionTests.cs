using System.Net;
using Microsoft.EntityFrameworkCore;
using Union.Core.Permissions;
using Union.Organizations;
using Union.Organizations.Terms;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations.Officers;
using static Union.Tests.Organizations.Officers.OfficerData;

namespace Union.Tests.Organizations.Terms;

/// <summary>A recorded term is corrected with its reply; unions without a term are listed.</summary>
public sealed class TermCorrectionTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task A_term_is_corrected_with_a_reason_and_a_second_person_loses_nothing()
    {
        var (county, town, union) = await fixture.TownAsync();
        var term = await AddTermAsync(county, union, 2, new DateOnly(Day.Year - 2, 3, 1));
        var one = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var two = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{union}/terms/{term}";
        (await one.PostFormAsync(address, [], address)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await one.PostFormAsync(address, Form(3, Day.Year - 2, "", 1, reason: ""))).Content.ReadAsStringAsync()).ShouldContain("更正的原因");
        (await (await one.PostFormAsync(address, Form(3, Day.Year - 2, $"{Day.Year - 3}-01-01", 1))).Content.ReadAsStringAsync()).ShouldContain(
            "早于任期开始日期"
        );
        (await (await one.PostFormAsync(address, Form(3, Day.Year - 2, "", 1, "4"))).Content.ReadAsStringAsync()).ShouldContain("工会法§16");
        (await one.PostFormAsync(address, Form(3, Day.Year - 2, "", 1))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stale = await two.PostFormAsync(address, Form(4, Day.Year - 2, $"{Day.Year + 3}-02-20", 1));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadAsStringAsync()).ShouldContain("保存了这条记录");
        (await two.PostFormAsync(address, Form(4, Day.Year - 2, $"{Day.Year + 3}-02-20", 2))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await fixture.App.ReadAsync(county, db => db.Set<Term>().SingleAsync());
        (saved.Number, saved.EndsOn, saved.DueOn, saved.EndIsComputed).ShouldBe(
            (4, new DateOnly(Day.Year + 3, 2, 20), new DateOnly(Day.Year + 3, 2, 20), false)
        );
        var reader = await fixture.App.SignedInAtAsync(county, town, Permissions.View);
        (await reader.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var other = await fixture.App.AddOrganizationAsync(county, "别镇工会", OrganizationType.TownshipUnion);
        var stranger = await fixture.App.SignedInAtAsync(county, other, StockRoles.Staff);
        (await stranger.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await one.GetAsync($"/{county}/admin/organizations/{other}/terms/{term}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_federations_term_lasts_five_years()
    {
        var (county, town, _) = await fixture.TownAsync();
        var root = await fixture.App.ReadAsync(
            county,
            db => db.Set<Organization>().Where(o => o.Id == town).Select(o => o.ParentId!.Value).SingleAsync()
        );
        var term = await AddTermAsync(county, root, 2, new DateOnly(Day.Year - 2, 3, 1));
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{root}/terms/{term}";
        (await (await client.PostFormAsync(address, Form(2, Day.Year - 2, "", 1, "3"))).Content.ReadAsStringAsync()).ShouldContain(
            "每届年数应为 5 年"
        );
        (await client.PostFormAsync(address, Form(2, Day.Year - 2, "", 1, "5"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_term_does_not_take_the_number_or_the_days_of_another()
    {
        var (county, _, union) = await fixture.TownAsync();
        var closed = new DateOnly(Day.Year - 2, 3, 1);
        await AddTermAsync(county, union, 1, closed.AddYears(-5), closed);
        var term = await AddTermAsync(county, union, 2, closed);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{union}/terms/{term}";
        (await (await client.PostFormAsync(address, Form(1, Day.Year - 2, "", 1))).Content.ReadAsStringAsync()).ShouldContain("第1届已经登记过");
        (await (await client.PostFormAsync(address, Form(2, Day.Year - 3, "", 1))).Content.ReadAsStringAsync()).ShouldContain("不能早于第1届结束");
        (await client.PostFormAsync(address, Form(2, Day.Year - 2, "", 1))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Active_unions_without_a_term_are_listed_within_the_reach()
    {
        var (county, town, union) = await fixture.TownAsync();
        await AddTermAsync(county, town, 1, new DateOnly(Day.Year - 1, 3, 1));
        var other = await fixture.App.AddOrganizationAsync(county, "别镇工会", OrganizationType.TownshipUnion);
        await fixture.App.AddOrganizationAsync(
            county,
            "测试街道工作委员会",
            OrganizationType.TownshipUnion,
            with: o => o.TownshipForm = TownshipForm.WorkCommittee
        );
        var staff = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var page = await staff.GetStringAsync($"/{county}/admin/terms/missing");
        page.ShouldContain("测试厂工会");
        page.ShouldContain($"/admin/organizations/{other}/committees");
        page.ShouldNotContain($"/admin/organizations/{town}/committees");
        page.ShouldNotContain("工作委员会");
        (await staff.GetStringAsync($"/{county}/admin/terms")).ShouldContain("terms/missing\">3 个工会");
        var csv = await staff.GetStringAsync($"/{county}/admin/terms/missing?handler=Export&format=csv&level=Unit");
        csv.ShouldContain("测试厂工会");
        csv.ShouldNotContain("别镇工会");
        var own = await (await fixture.App.SignedInAtAsync(county, town, StockRoles.Staff)).GetStringAsync($"/{county}/admin/terms/missing");
        own.ShouldContain($"/admin/organizations/{union}/committees");
        own.ShouldNotContain("别镇工会");
    }

    private static Dictionary<string, string> Form(
        int number,
        int startYear,
        string ends,
        int version,
        string years = "5",
        string reason = "原来抄错"
    ) =>
        new()
        {
            ["Input.Number"] = $"{number}",
            ["Input.StartsOn"] = $"{startYear}-03-01",
            ["Input.EndsOn"] = ends,
            ["Input.Years"] = years,
            ["Input.ReplyNumber"] = "测工发〔2024〕3号",
            ["Input.Reason"] = reason,
            ["Input.Version"] = $"{version}",
        };

    private Task<Guid> AddTermAsync(string county, Guid union, int number, DateOnly starts, DateOnly? closed = null) =>
        fixture.App.ReadAsync(
            county,
            async db =>
            {
                var term = new Term(union, number, starts, Term.ComputeEnd(starts, 5), 5);
                if (closed is { } on)
                    term.Close(on);
                db.Add(term);
                db.Act("test.term", "测试：登记届期");
                await db.SaveChangesAsync();
                return term.Id;
            }
        );
}
