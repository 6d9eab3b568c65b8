using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Host;
using Union.Organizations;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Procedures;

namespace Union.Tests.Work.Procedures;

public sealed class ProcedureTests : ErrandSite
{
    [Fact]
    public async Task A_step_with_something_missing_is_refused_with_the_reason_and_the_rule()
    {
        var staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        var html = await Html(await TakeAsync(staff, "ask"));
        html.ShouldContain("材料还没有备齐。请先补齐。（测试依据）");
        (await StateAsync()).ShouldBe("NEW");
    }

    [Fact]
    public async Task The_superior_approves_and_the_public_notice_blocks_the_next_step_until_it_is_over()
    {
        await ReadyAsync();
        var staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        (await TakeAsync(staff, "ask")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Html(await TakeAsync(staff, "approve"))).ShouldContain("由上一级工会办理，您没有这个权限");

        var superior = await App.SignedInAsync("county", Permissions.ApproveFounding);
        (await TakeAsync(superior, "approve")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await EffectsAsync()).ShouldBe(1);
        // 7 days from 2 March: until the end of 9 March.
        (await Html(await TakeAsync(staff, "finish"))).ShouldContain("公示到 2026年3月9日 结束");
        Clock.Advance(TimeSpan.FromDays(7));
        staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        (await Html(await TakeAsync(staff, "finish"))).ShouldContain("公示到 2026年3月9日 结束");
        Clock.Advance(TimeSpan.FromDays(1));
        staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        (await TakeAsync(staff, "finish")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync()).ShouldBe("DONE");
    }

    [Fact]
    public async Task Of_two_people_who_approve_the_same_step_the_second_is_told_who_was_first()
    {
        await ReadyAsync();
        await TakeAsync(await App.SignedInAtAsync("county", Town, Permissions.Founding), "ask");
        var first = await App.SignedInAsync("county", Permissions.ApproveFounding);
        var second = await App.SignedInAsync("county", Permissions.ApproveFounding);
        var seen = await VersionAsync();
        (await TakeAsync(first, "approve", seen)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var html = await Html(await TakeAsync(second, "reject", seen, "不符合条件"));
        html.ShouldContain("已于");
        html.ShouldContain("办理了“批复”");
        (await StateAsync()).ShouldBe("SHOWN");
        (await EffectsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_rejection_needs_its_reason_and_stands_in_the_acts()
    {
        await ReadyAsync();
        await TakeAsync(await App.SignedInAtAsync("county", Town, Permissions.Founding), "ask");
        var superior = await App.SignedInAsync("county", Permissions.ApproveFounding);
        (await Html(await TakeAsync(superior, "reject"))).ShouldContain("请填写说明");
        (await TakeAsync(superior, "reject", note: "不符合条件")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var act = await App.InTenantAsync("county", s => Db(s).Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync());
        (act.Name, act.Reason).ShouldBe(("test.errand.reject", "不符合条件"));
    }

    [Fact]
    public async Task A_clock_runs_by_the_rule_stands_still_while_paused_and_is_extended_with_a_reason()
    {
        await ReadyAsync();
        var staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        await TakeAsync(staff, "ask");
        // 30 days from 2 March: 1 April.
        (await DueAsync()).ShouldBe(new DateOnly(2026, 4, 1));
        await PostAsync(staff, "Pause", new() { ["Input.Note"] = "等待补充材料" });
        (await Html(await TakeAsync(await App.SignedInAsync("county", Permissions.ApproveFounding), "approve"))).ShouldContain(
            "中止（等待补充材料）"
        );
        Clock.Advance(TimeSpan.FromDays(5));
        staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        await PostAsync(staff, "Resume", []);
        // Five days later is 6 April, a holiday (清明节): the next working day, 民法典§203.
        (await DueAsync()).ShouldBe(new DateOnly(2026, 4, 7));
        var deadline = await App.InTenantAsync("county", s => Db(s).Set<ProcedureDeadline>().Select(d => d.Id).SingleAsync());
        var early = new Dictionary<string, string>
        {
            ["Input.Deadline"] = deadline.ToString(),
            ["Input.On"] = "2026-04-01",
            ["Input.Note"] = "理由",
        };
        (await Html(await PostAsync(staff, "Extend", early))).ShouldContain("要晚于现在的到期日");
        await PostAsync(staff, "Extend", new(early) { ["Input.On"] = "2026-04-30" });
        (await DueAsync()).ShouldBe(new DateOnly(2026, 4, 30));
    }

    [Fact]
    public async Task What_waits_for_a_person_is_what_that_person_may_do_where_the_role_is_held()
    {
        await ReadyAsync();
        var staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        var superior = await App.SignedInAsync("county", Permissions.ApproveFounding);
        (await staff.GetStringAsync("/county/admin/todo")).ShouldContain("跑腿一");
        (await superior.GetStringAsync("/county/admin/todo")).ShouldNotContain("跑腿一");
        await TakeAsync(staff, "ask");
        (await staff.GetStringAsync("/county/admin/todo")).ShouldNotContain("跑腿一");
        (await superior.GetStringAsync("/county/admin/todo")).ShouldContain("跑腿一");
        (await superior.GetStringAsync("/county/admin/procedures")).ShouldContain("已请示");
        (await superior.GetStringAsync("/county/admin/procedures/test.errand?state=ASKED")).ShouldContain("跑腿一");
        (await superior.GetStringAsync("/county/admin/procedures/test.errand?handler=Export&format=csv")).ShouldContain("跑腿一");
    }

    [Fact]
    public async Task Another_township_finds_nothing_at_the_address_of_the_case()
    {
        var other = await App.AddOrganizationAsync("county", "测试乡工会", OrganizationType.TownshipUnion);
        var stranger = await App.SignedInAtAsync("county", other, Permissions.Founding, Permissions.ApproveFounding);
        (await stranger.GetAsync($"/county/admin/procedures/cases/{Case}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(stranger, "Take", new() { ["Input.Move"] = "ask" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetStringAsync("/county/admin/procedures/test.errand")).ShouldNotContain("跑腿一");
    }
}
