using System.Net;
using Microsoft.EntityFrameworkCore;
using Union.Core.Permissions;
using Union.Organizations.Officers;
using Union.Organizations.Officers.Appraisals;
using Union.Organizations.Officers.StandIns;
using Union.Organizations.Officers.Visits;
using Union.Tests.Hosting;
using Union.Work.Activities;
using static Union.Tests.Organizations.Officers.OfficerData;

namespace Union.Tests.Organizations.Officers;

/// <summary>Lists, shares, appraisals, visits and stand-ins of officers on their pages.</summary>
public sealed class OfficerPagesTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task The_full_time_share_counts_a_subtree_and_leads_to_its_people()
    {
        var (county, town, union) = await fixture.TownAsync();
        await fixture.App.AddOfficerAsync(county, union, "测专职", Day.AddYears(-2), engagement: Engagement.FullTime);
        await fixture.App.AddOfficerAsync(county, union, "测兼职", Day.AddYears(-2), OfficerPost.Member);
        await fixture.App.AddOfficerAsync(county, town, "测聘用", Day.AddYears(-2), OfficerPost.Staff, Engagement.Hired, null);
        await fixture.App.AddOfficerAsync(county, union, "测离任", Day.AddYears(-2), OfficerPost.Member, Engagement.FullTime, to: Day);
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var page = await client.GetStringAsync($"/{county}/admin/officers/shares");
        page.ShouldContain("33.3%");
        page.ShouldContain("1 / 3");
        page.ShouldContain($"within={town}&amp;engagement=FullTime");
        (await client.GetStringAsync($"/{county}/admin/officers/shares?within={town}")).ShouldContain("50.0%");
        (await client.GetStringAsync($"/{county}/admin/officers/shares?handler=Export&format=csv")).ShouldContain("测试镇工会,1,1,0,1,3,33.3");
        var people = await client.GetStringAsync($"/{county}/admin/officers?within={town}&engagement=FullTime");
        people.ShouldContain("测专职");
        people.ShouldContain("共 1 人次");
        (await client.GetStringAsync($"/{county}/admin/officers?within={town}&own=true")).ShouldNotContain("测专职");
        (await client.GetStringAsync($"/{county}/admin/officers?former=true")).ShouldContain("测离任");
        (await client.GetStringAsync($"/{county}/admin/officers?handler=Export&format=csv")).ShouldContain("测试厂工会,测专职");
        (await client.GetStringAsync($"/{county}/admin/organizations/{union}")).ShouldContain("任职培训");
    }

    [Theory]
    [InlineData(199, "不要求设专职主席", "供参考")]
    [InlineData(200, "可以设专职主席", "还不够")]
    public async Task The_staffing_rules_are_shown_as_checks_with_their_source(int workers, string text, string result)
    {
        var (county, _, union) = await fixture.TownAsync(workers);
        await fixture.App.AddOfficerAsync(county, union, "测主席", Day.AddYears(-2));
        var page = await (await fixture.App.SignedInAsync(county, StockRoles.Staff)).GetStringAsync(
            $"/{county}/admin/organizations/{union}/officers"
        );
        page.ShouldContain(text);
        page.ShouldContain(result);
        page.ShouldContain("工会法§14");
        page.ShouldContain("3‰，参考 1 人");
        page.ShouldContain("3 个工作日");
    }

    [Fact]
    public async Task An_appraisal_is_one_a_year_and_a_second_person_saving_loses_nothing()
    {
        var (county, _, union) = await fixture.TownAsync();
        var officer = await fixture.App.AddOfficerAsync(county, union, "测主席", new DateOnly(Day.Year - 2, 6, 1));
        var one = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var two = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/officers/{officer}";
        Dictionary<string, string> Form(int year, string result, string remark, int version) =>
            new()
            {
                ["Appraisal.Year"] = $"{year}",
                ["Appraisal.Method"] = "Ballot",
                ["Appraisal.Result"] = result,
                ["Appraisal.Remark"] = remark,
                ["Appraisal.Version"] = $"{version}",
            };
        Task<HttpResponseMessage> Save(HttpClient client, Dictionary<string, string> form) =>
            client.PostFormAsync(address + "?handler=Appraise", form, address);
        (await (await Save(one, Form(Day.Year - 3, "Satisfied", "", 0))).Content.ReadAsStringAsync()).ShouldContain("不在任");
        (await (await Save(one, Form(Day.Year + 1, "Satisfied", "", 0))).Content.ReadAsStringAsync()).ShouldContain("不能登记以后年度");
        (await Save(one, Form(Day.Year - 1, "Satisfied", "先填的", 0))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stale = await Save(two, Form(Day.Year - 1, "Fair", "后填的", 0));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await stale.Content.ReadAsStringAsync();
        page.ShouldContain("先填的");
        page.ShouldContain("后填的");
        (await Save(two, Form(Day.Year - 1, "Fair", "后填的", 1))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var saved = await fixture.App.ReadAsync(county, db => db.Set<Appraisal>().SingleAsync());
        (saved.Result, saved.Remark).ShouldBe((AppraisalResult.Fair, "后填的"));
        var shown = await one.GetStringAsync(address);
        shown.ShouldContain("基本满意");
        shown.ShouldContain("缺材料");
    }

    [Fact]
    public async Task An_officer_is_corrected_and_a_stale_form_keeps_what_was_typed()
    {
        var (county, _, union) = await fixture.TownAsync();
        var officer = await fixture.App.AddOfficerAsync(county, union, "测主席", Day.AddYears(-1));
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/officers/{officer}";
        Dictionary<string, string> Form(string rank, int version) =>
            new()
            {
                ["Input.Sex"] = "Female",
                ["Input.Engagement"] = "FullTime",
                ["Input.Rank"] = rank,
                ["Input.Version"] = $"{version}",
            };
        (await client.PostFormAsync(address, Form("车间主任", 1))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stale = await client.PostFormAsync(address, Form("副厂长", 1));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadAsStringAsync()).ShouldContain("车间主任");
        (await client.PostFormAsync(address, Form("副厂长", 2))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await fixture.App.ReadAsync(county, db => db.Set<Officer>().SingleAsync())).Rank.ShouldBe("副厂长");
    }

    [Fact]
    public async Task Stand_ins_do_not_overlap_and_a_vacant_chair_shows_its_stand_in()
    {
        var (county, _, union) = await fixture.TownAsync();
        await fixture.App.AddOfficerAsync(county, union, "测前主席", Day.AddYears(-2), to: Day.AddDays(-20));
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var address = $"/{county}/admin/organizations/{union}/officers";
        async Task<string> AddAsync(string name, DateOnly from, DateOnly? to)
        {
            var answer = await client.PostFormAsync(
                address + "?handler=StandIn",
                new()
                {
                    ["StandIn.Post"] = "Chair",
                    ["StandIn.PersonName"] = name,
                    ["StandIn.From"] = $"{from:yyyy-MM-dd}",
                    ["StandIn.To"] = $"{to:yyyy-MM-dd}",
                    ["StandIn.Reason"] = "主席调动",
                }
            );
            return answer.StatusCode == HttpStatusCode.Redirect ? "" : await answer.Content.ReadAsStringAsync();
        }
        (await AddAsync("测代理", Day, Day.AddDays(-1))).ShouldContain("早于开始的那一天");
        (await AddAsync("测代理", Day.AddDays(-20), Day.AddDays(10))).ShouldBe("");
        (await AddAsync("测另一人", Day.AddDays(10), null)).ShouldContain("不能同时由两人代理");
        (await AddAsync("测另一人", Day.AddDays(11), null)).ShouldBe("");
        (await client.GetStringAsync($"/{county}/admin/organizations/{union}/committees")).ShouldContain("现由测代理代理");
        (await client.GetStringAsync($"/{county}/admin/organizations/{union}")).ShouldContain("测代理代理主席");
        var last = await fixture.App.ReadAsync(county, db => db.Set<StandIn>().SingleAsync(s => s.To == null));
        Dictionary<string, string> End(DateOnly on) =>
            new()
            {
                ["standInId"] = $"{last.Id}",
                ["version"] = "1",
                ["on"] = $"{on:yyyy-MM-dd}",
            };
        await client.PostFormAsync(address + "?handler=EndStandIn", End(Day), address);
        (await client.GetStringAsync(address)).ShouldContain("不能早于开始代理的日期");
        await client.PostFormAsync(address + "?handler=EndStandIn", End(Day.AddDays(30)), address);
        (await fixture.App.ReadAsync(county, db => db.Set<StandIn>().AnyAsync(s => s.To == null))).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_stands_in_for_a_chair_who_is_in_office_without_saying_so()
    {
        var (county, _, union) = await fixture.TownAsync();
        await fixture.App.AddOfficerAsync(county, union, "测主席", Day.AddYears(-2));
        var client = await fixture.App.SignedInAsync(county, StockRoles.Staff);
        var answer = await client.PostFormAsync(
            $"/{county}/admin/organizations/{union}/officers?handler=StandIn",
            new()
            {
                ["StandIn.Post"] = "Chair",
                ["StandIn.PersonName"] = "测代理",
                ["StandIn.From"] = $"{Day:yyyy-MM-dd}",
                ["StandIn.Reason"] = "学习",
            }
        );
        (await answer.Content.ReadAsStringAsync()).ShouldContain("职务没有空缺");
    }

    [Fact]
    public async Task A_visit_is_kept_told_and_corrected()
    {
        var (county, town, union) = await fixture.TownAsync();
        var client = await fixture.App.SignedInAtAsync(county, town, StockRoles.Staff);
        Dictionary<string, string> Form(string prefix, DateOnly on, string place, int version = 0) =>
            new()
            {
                [prefix + ".Kind"] = "Stay",
                [prefix + ".On"] = $"{on:yyyy-MM-dd}",
                [prefix + ".Place"] = place,
                [prefix + ".Who"] = "测干部",
                [prefix + ".Finding"] = "宿舍冬天取暖不足",
                [prefix + ".Version"] = $"{version}",
            };
        var address = $"/{county}/admin/organizations/{union}/officers";
        var late = await client.PostFormAsync(address + "?handler=Visit", Form("Visit", Day.AddDays(1), "一车间"));
        (await late.Content.ReadAsStringAsync()).ShouldContain("不能晚于今天");
        (await client.PostFormAsync(address + "?handler=Visit", Form("Visit", Day, "一车间"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var visit = await fixture.App.ReadAsync(county, db => db.Set<Visit>().SingleAsync());
        (await client.GetStringAsync($"/{county}/admin/officers/visits?kind=Stay&q=取暖")).ShouldContain("一车间");
        (await client.GetStringAsync($"/{county}/admin/officers/visits?kind=Round")).ShouldContain("没有走访记录");
        (await fixture.App.ReadAsync(county, db => db.Set<Activity>().SingleAsync(a => a.SourceId == visit.Id))).Title.ShouldBe("蹲点调研：一车间");
        var page = $"/{county}/admin/officers/visits/{visit.Id}";
        (await client.PostFormAsync(page, Form("Input", Day, "二车间", 1))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stale = await client.PostFormAsync(page, Form("Input", Day, "三车间", 1));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await stale.Content.ReadAsStringAsync()).ShouldContain("二车间");
        (await client.PostFormAsync(page, Form("Input", Day, "三车间", 2))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetStringAsync($"/{county}/admin/officers/visits?handler=Export&format=csv")).ShouldContain("三车间");
    }
}
