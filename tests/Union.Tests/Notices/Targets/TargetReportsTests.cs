using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Notices.Relations;
using Union.Notices.Targets;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Reminders;

namespace Union.Tests.Notices.Targets;

/// <summary>How targets get their values: reports with evidence, indicators, reminders.</summary>
public sealed class TargetReportsTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Reports_are_kept_for_ever_corrected_by_another_and_two_at_once_lose_nothing()
    {
        var site = await TargetSite.StartAsync(fixture);
        var notice = await site.Editor.NewAsync("测方案", TargetSite.Plan, true);
        var target = await site.MarkedAsync(notice, TargetSite.Form(TargetSite.Members, "实名登记会员", "8000", "人"));
        var other = await App.SignedInAsync(site.Tenant, "Staff");

        (await site.ReportAsync(target.Id, fields: [("Value", "7000")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stale = await site.ReportAsync(target.Id, other, fields: [("Value", "7100"), ("Remark", "乙的数")]);
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var html = await stale.Content.ReadAsStringAsync();
        html.ShouldContain("刚才报了数");
        html.ShouldContain("乙的数");
        var first = (await site.ReportsAsync(target.Id)).ShouldHaveSingleItem();
        (await site.ReportAsync(target.Id, other, first.Id, ("Value", "7100"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.StateAsync(target)).ShouldBe(TargetState.DueSoon);

        var second = (await site.ReportsAsync(target.Id))[1];
        await site.ReportAsync(target.Id, null, second.Id, ("Value", "8000"), ("CorrectsId", second.Id.ToString()));
        var reports = await site.ReportsAsync(target.Id);
        reports.Select(r => r.Value).ShouldBe([7000, 7100, 8000]);
        (await site.StateAsync(target)).ShouldBe(TargetState.Met);
        var twice = await site.ReportAsync(target.Id, null, reports[2].Id, ("Value", "1"), ("CorrectsId", second.Id.ToString()));
        (await twice.Content.ReadAsStringAsync()).ShouldContain("已经更正过");

        foreach (
            var (fields, why) in new ((string, string)[], string)[]
            {
                ([("Value", "")], "请填完成数"),
                ([("On", "2999-01-01"), ("Value", "1")], "今天以后"),
                ([("Numerator", "5")], "一起填"),
                ([("Numerator", "5"), ("Denominator", "0")], "分母不能是 0"),
            }
        )
            (await (await site.ReportAsync(target.Id, null, reports[2].Id, fields)).Content.ReadAsStringAsync()).ShouldContain(why);
        (await site.ReportsAsync(target.Id)).Count.ShouldBe(3);
        (await site.Client.GetStringAsync(site.At($"/admin/targets/{target.Id}"))).ShouldContain("已更正");
    }

    [Fact]
    public async Task Evidence_is_kept_looked_at_and_sent_to_those_who_may_see_the_target()
    {
        var site = await TargetSite.StartAsync(fixture);
        var notice = await site.Editor.NewAsync("测方案", TargetSite.Plan, true);
        var target = await site.MarkedAsync(notice, TargetSite.Form(TargetSite.Members, "实名登记会员", "8000", "人"));
        var page = site.At($"/admin/targets/{target.Id}");
        async Task<HttpResponseMessage> SendAsync(string name, byte[] bytes)
        {
            var content = new MultipartFormDataContent
            {
                { new StringContent(Forms.TokenIn(await site.Client.GetStringAsync(page))), "__RequestVerificationToken" },
                { new StringContent("2017-12-20"), "Input.On" },
                { new StringContent("8000"), "Input.Value" },
                { new ByteArrayContent(bytes), "Input.Evidence", name },
            };
            return await site.Client.PostAsync(page + "?handler=Report", content);
        }

        (await (await SendAsync("名册.pdf", "MZ not a pdf"u8.ToArray())).Content.ReadAsStringAsync()).ShouldContain("名册.pdf");
        (await site.ReportsAsync(target.Id)).ShouldBeEmpty();
        (await SendAsync("名册.txt", Encoding.UTF8.GetBytes("测一、测二"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var report = (await site.ReportsAsync(target.Id)).Single();
        var file = site.At($"/admin/targets/evidence/{report.Id}/x");
        (await site.Client.GetStringAsync(file)).ShouldBe("测一、测二");
        (await (await App.SignedInAsync(site.Tenant, "ViewStaffNotices")).GetAsync(file)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var elsewhere = await TargetSite.StartAsync(fixture);
        (await elsewhere.Client.GetAsync(elsewhere.At($"/admin/targets/evidence/{report.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await elsewhere.Client.GetAsync(elsewhere.At($"/admin/targets/{target.Id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_indicator_gives_the_value_of_the_responsible_organization_with_its_counts()
    {
        var site = await TargetSite.StartAsync(fixture, "Union.Notices", "Union.Organizations");
        var town = await App.AddOrganizationAsync(site.Tenant, "测甲镇工会", OrganizationType.TownshipUnion);
        var union = await App.AddOrganizationAsync(site.Tenant, "测厂工会", OrganizationType.SingleUnion, town);
        for (var i = 0; i < 4; i++)
            await App.AddUnitAsync(site.Tenant, $"测企业{i}", union);
        await App.AddUnitAsync(site.Tenant, "测未建会企业", null, UnitKind.Enterprise);
        var notice = await site.Editor.NewAsync("测方案", TargetSite.Plan, true);
        var form = TargetSite.Form("确保企业组建率达到80%以上。", "企业组建率", "80", "%", "");
        (form["Input.Term"], form["Input.Indicator"]) = ("Always", "I01");
        var target = await site.MarkedAsync(notice, form);

        var page = await site.Client.GetStringAsync(site.At($"/admin/targets/{target.Id}"));
        page.ShouldContain("4 / 5");
        page.ShouldContain($"/admin/indicators/I01?organization={App.RootOf(site.Tenant)}");
        (await site.StateAsync(target)).ShouldBe(TargetState.Met);
        (await site.ReportAsync(target.Id, fields: [("Value", "99")])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await App.AddUnitAsync(site.Tenant, "测又一家未建会企业", null, UnitKind.Enterprise);
        (await site.Client.GetStringAsync(site.At($"/admin/targets/{target.Id}"))).ShouldContain("4 / 6");
        (await site.StateAsync(target)).ShouldBe(TargetState.Below);
    }

    [Fact]
    public async Task The_responsible_people_are_reminded_before_the_day_and_not_after_it_is_reached()
    {
        var site = await TargetSite.StartAsync(fixture, "Union.Notices", "Union.Organizations");
        var town = await App.AddOrganizationAsync(site.Tenant, "测丙镇工会", OrganizationType.TownshipUnion);
        var notice = await site.Editor.NewAsync("测方案", TargetSite.Plan, true);
        var form = TargetSite.Form(TargetSite.Members, "实名登记会员", "8000", "人");
        form["Input.Organization"] = "测丙镇工会";
        var target = await site.MarkedAsync(notice, form);
        async Task<List<Reminder>> OnAsync(string day)
        {
            await App.InTenantAsync(site.Tenant, s => s.GetRequiredService<TellReminders>().RunAsync(DateOnly.Parse(day), default));
            return await site.ReadAsync(db =>
                db.Set<Reminder>().AsNoTracking().Where(r => r.IsOpen && r.Link.StartsWith("/admin/targets")).ToListAsync()
            );
        }

        (await OnAsync("2017-06-01")).ShouldBeEmpty();
        var soon = (await OnAsync("2017-11-20")).Single();
        soon.OrganizationId.ShouldBe(town);
        soon.Title.ShouldContain("2017年12月31日到期，还没有报数");
        (await OnAsync("2018-01-10")).Single().Title.ShouldContain("已逾期 10 天");
        var own = await App.SignedInAtAsync(site.Tenant, town, "Staff");
        (await own.GetStringAsync(site.At("/admin/reminders"))).ShouldContain("实名登记会员");
        await site.ReportAsync(target.Id, own, fields: [("Value", "8000")]);
        (await OnAsync("2018-01-11")).ShouldBeEmpty();
    }
}
