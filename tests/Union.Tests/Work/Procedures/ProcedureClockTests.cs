using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Organizations;
using Union.Organizations.Tree;
using Union.Tests.Hosting;
using Union.Tests.Organizations;
using Union.Work.Procedures;
using Union.Work.Reminders;
using Union.Work.Rules;

namespace Union.Tests.Work.Procedures;

/// <summary>Days: of steps, of clocks that stand still, of cases that stand still; and whose turn it is.</summary>
public sealed class ProcedureClockTests : ErrandSite
{
    [Fact]
    public async Task A_step_is_not_dated_back_into_the_public_notice()
    {
        await ShownAsync();
        Clock.Advance(TimeSpan.FromDays(20));
        var staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        // The notice ran until the end of 9 March.
        (await Html(await FinishAsync(staff, "2026-03-09"))).ShouldContain("公示到 2026年3月9日 结束");
        (await FinishAsync(staff, "2026-03-10")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_paper_that_is_not_on_file_is_named_and_the_step_refused()
    {
        await ShownAsync();
        Clock.Advance(TimeSpan.FromDays(8));
        var checker = await App.SignedInAtAsync("county", Town, Permissions.LegalPersons);
        (await Html(await TakeAsync(checker, "check"))).ShouldContain("还缺“核对表”");
        OnFile.Codes.Add("test.paper");
        (await TakeAsync(checker, "check")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_clock_that_was_extended_stands_still_too_and_one_that_had_run_out_does_not_revive()
    {
        var staff = await AskedAsync();
        var deadline = await App.InTenantAsync("county", s => Db(s).Set<ProcedureDeadline>().Select(d => d.Id).SingleAsync());
        var longer = new Dictionary<string, string>
        {
            ["Input.Deadline"] = deadline.ToString(),
            ["Input.On"] = "2026-04-15",
            ["Input.Note"] = "测批〔2099〕1号",
        };
        await PostAsync(staff, "Extend", longer);
        staff = await PausedForAsync(staff, 7);
        (await DueAsync()).ShouldBe(new DateOnly(2026, 4, 22));
        Clock.Advance(TimeSpan.FromDays(60));
        await PausedForAsync(await App.SignedInAtAsync("county", Town, Permissions.Founding), 10);
        (await DueAsync()).ShouldBe(new DateOnly(2026, 4, 22));
    }

    [Fact]
    public async Task A_public_notice_that_was_paused_runs_its_full_length_all_the_same()
    {
        var staff = await PausedForAsync(await ShownAsync(), 20);
        var today = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime.AddHours(8));
        (await FinishAsync(staff, $"{today:yyyy-MM-dd}")).StatusCode.ShouldBe(HttpStatusCode.OK, "the days of the pause do not count");
        Clock.Advance(TimeSpan.FromDays(15));
        staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        (await FinishAsync(staff, $"{today.AddDays(15):yyyy-MM-dd}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Holidays_that_are_entered_later_move_the_deadlines_that_run()
    {
        await AskedAsync();
        var due = (await DueAsync())!.Value;
        var manager = await App.SignedInAsync("county", RulePermissions.Manage);
        var form = new Dictionary<string, string>
        {
            ["Input.Year"] = "2026",
            ["Input.Source"] = "测办发〔2099〕1号",
            ["Input.Holidays"] = $"测试假期 {due.AddDays(-1):yyyy-MM-dd} {due.AddDays(6):yyyy-MM-dd}",
        };
        (await manager.PostFormAsync("/county/admin/calendar", form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        // 民法典§203: the last day falls on a holiday, the day after it ends the term.
        (await DueAsync())!.Value.ShouldBeGreaterThan(due.AddDays(6));
        (await manager.GetStringAsync("/county/admin/calendar")).ShouldContain("测办发〔2099〕1号");
    }

    [Fact]
    public async Task A_case_whose_clocks_stand_still_is_neither_overdue_nor_told_of()
    {
        var staff = await AskedAsync();
        await PostAsync(staff, "Pause", new() { ["Input.Note"] = "等待补充材料" });
        Clock.Advance(TimeSpan.FromDays(60));
        (await DueAsync()).ShouldBeNull();
        (await TellAsync(new DateOnly(2026, 5, 1))).ShouldBe(0);
        var superior = await App.SignedInAsync("county", Permissions.ApproveFounding);
        (await superior.GetStringAsync("/county/admin/procedures/test.errand?late=overdue")).ShouldNotContain("跑腿一");
        (await superior.GetStringAsync("/county/admin/procedures/test.errand?late=standing")).ShouldContain("跑腿一");
        (await superior.GetStringAsync($"/county/admin/procedures/cases/{Case}")).ShouldContain("计时中止");
    }

    [Fact]
    public async Task What_is_overdue_is_told_of_on_the_dashboard_and_in_the_lists()
    {
        await AskedAsync();
        (await TellAsync(new DateOnly(2026, 3, 24))).ShouldBe(0);
        (await TellAsync(new DateOnly(2026, 3, 25))).ShouldBe(1);
        Clock.Advance(TimeSpan.FromDays(31));
        (await TellAsync(new DateOnly(2026, 4, 2))).ShouldBe(1);
        var superior = await App.SignedInAsync("county", Permissions.ApproveFounding);
        (await superior.GetStringAsync("/county/admin/procedures/test.errand?late=overdue")).ShouldContain("逾期 1 天");
        (await superior.GetStringAsync("/county/admin/reminders")).ShouldContain("“跑腿一”已逾期 1 天");
        var dashboard = await superior.GetStringAsync("/county/admin");
        dashboard.ShouldContain("跑腿一");
        dashboard.ShouldContain("1 条");
    }

    [Fact]
    public async Task What_a_person_may_do_at_one_place_is_no_turn_at_another()
    {
        var elsewhere = await App.AddOrganizationAsync("county", "测试乡工会", OrganizationType.TownshipUnion);
        var user = await App.AddUserAsync("county", Permissions.View);
        await App.InTenantAsync("county", s => AssignAsync(s, user, (elsewhere, Permissions.Founding), (Town, Permissions.LegalPersons)));
        var client = await App.SignInAsync("county", user);
        // New here: the next step needs 办理建会, which is held elsewhere only.
        (await client.GetStringAsync("/county/admin/todo")).ShouldNotContain("跑腿一");
        await ShownAsync();
        (await client.GetStringAsync("/county/admin/todo")).ShouldContain("跑腿一");
    }

    [Fact]
    public async Task Of_two_who_save_the_same_step_at_the_same_moment_one_is_told_and_nothing_is_done_twice()
    {
        await AskedAsync();
        var seen = await VersionAsync();
        var clients = new[]
        {
            await App.SignedInAsync("county", Permissions.ApproveFounding),
            await App.SignedInAsync("county", Permissions.ApproveFounding),
        };
        // Each has read the case and found nothing in the way before the other one saves: only the database can tell.
        using var moment = new Barrier(2);
        Meeting.Moment = moment;
        var answers = await Task.WhenAll(clients.Select(c => TakeAsync(c, "approve", seen)));
        Meeting.Moment = null;
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        (await Html(answers.Single(a => a.StatusCode == HttpStatusCode.OK))).ShouldContain("办理了“批复”");
        (await EffectsAsync()).ShouldBe(1);
        (await App.InTenantAsync("county", s => Db(s).Set<ProcedureStep>().CountAsync(x => x.Move == "approve"))).ShouldBe(1);
    }

    [Fact]
    public async Task The_todo_list_pages_by_key_with_what_is_due_first_in_front()
    {
        await AskedAsync();
        for (var i = 2; i <= 25; i++)
            await StartAsync($"跑腿{i:00}");
        var founding = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        var first = await founding.GetStringAsync("/county/admin/todo");
        first.ShouldContain("24");
        first.ShouldContain("after=");
        var next = System.Text.RegularExpressions.Regex.Match(first, "after=([^\"&]+)").Groups[1].Value;
        var second = await founding.GetStringAsync($"/county/admin/todo?after={next}");
        second.ShouldContain("跑腿25");
        first.ShouldNotContain("跑腿25");
        (await founding.GetStringAsync("/county/admin/todo?overdue=true")).ShouldContain("没有待办");
    }

    private async Task<HttpClient> AskedAsync()
    {
        await ReadyAsync();
        var staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        (await TakeAsync(staff, "ask")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return staff;
    }

    private async Task<HttpClient> ShownAsync()
    {
        var staff = await AskedAsync();
        (await TakeAsync(await App.SignedInAsync("county", Permissions.ApproveFounding), "approve")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return staff;
    }

    private async Task<HttpClient> PausedForAsync(HttpClient staff, int days)
    {
        await PostAsync(staff, "Pause", new() { ["Input.Note"] = "等待补充材料" });
        Clock.Advance(TimeSpan.FromDays(days));
        staff = await App.SignedInAtAsync("county", Town, Permissions.Founding);
        (await PostAsync(staff, "Resume", [])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return staff;
    }

    private async Task<HttpResponseMessage> FinishAsync(HttpClient client, string on) =>
        await PostAsync(
            client,
            "Take",
            new()
            {
                ["Input.Move"] = "finish",
                ["Input.Version"] = (await VersionAsync()).ToString(),
                ["Input.On"] = on,
            }
        );

    private Task<int> TellAsync(DateOnly day) =>
        App.InTenantAsync(
            "county",
            async s =>
            {
                await s.GetRequiredService<TellReminders>().RunAsync(day, default);
                return await Db(s).Set<Reminder>().CountAsync(r => r.IsOpen);
            }
        );

    private static async Task AssignAsync(IServiceProvider services, string userName, params (Guid At, string Permission)[] held)
    {
        var db = Db(services);
        var user = await db.Set<Union.Users.User>().SingleAsync(u => u.UserName == userName);
        foreach (var (at, permission) in held)
        {
            var role = new Role($"演示角色 {permission}", "") { Permissions = [permission] };
            db.Add(role);
            db.Add(new RoleAssignment(user.Id, role.Id, at));
        }
        db.Act("test.assign", "测试");
        await db.SaveChangesAsync();
    }
}
