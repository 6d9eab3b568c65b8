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

public sealed class ProcedureTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new(new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));
    private UnionApp _app = null!;
    private Guid _town;
    private Guid _case;
    private Guid _errand;

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s =>
        {
            s.AddSingleton<TimeProvider>(_clock);
            s.AddEntityModel<ErrandModel>().AddDataMigration<ErrandMigrations>();
            s.AddProcedure<Errand, ErrandProcedure>();
        });
        await _app.SetUpAsync();
        await _app.AddTenantAsync("county", "测甲旗总工会", null, "Union.Organizations");
        _town = await _app.AddOrganizationAsync("county", "测试镇工会", OrganizationType.TownshipUnion);
        (_errand, _case) = await StartAsync();
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_step_with_something_missing_is_refused_with_the_reason_and_the_rule()
    {
        var staff = await _app.SignedInAtAsync("county", _town, Permissions.Founding);
        var html = await Html(await TakeAsync(staff, "ask"));
        html.ShouldContain("材料还没有备齐。请先补齐。（测试依据）");
        (await StateAsync()).ShouldBe("NEW");
    }

    [Fact]
    public async Task The_superior_approves_and_the_public_notice_blocks_the_next_step_until_it_is_over()
    {
        await ReadyAsync();
        var staff = await _app.SignedInAtAsync("county", _town, Permissions.Founding);
        (await TakeAsync(staff, "ask")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Html(await TakeAsync(staff, "approve"))).ShouldContain("由上一级工会办理，您没有这个权限");

        var superior = await _app.SignedInAsync("county", Permissions.ApproveFounding);
        (await TakeAsync(superior, "approve")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await EffectsAsync()).ShouldBe(1);
        // 7 days from 2 March: until the end of 9 March.
        (await Html(await TakeAsync(staff, "finish"))).ShouldContain("公示到 2026年3月9日 结束");
        _clock.Advance(TimeSpan.FromDays(7));
        staff = await _app.SignedInAtAsync("county", _town, Permissions.Founding);
        (await Html(await TakeAsync(staff, "finish"))).ShouldContain("公示到 2026年3月9日 结束");
        _clock.Advance(TimeSpan.FromDays(1));
        staff = await _app.SignedInAtAsync("county", _town, Permissions.Founding);
        (await TakeAsync(staff, "finish")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync()).ShouldBe("DONE");
    }

    [Fact]
    public async Task Of_two_people_who_approve_the_same_step_the_second_is_told_who_was_first()
    {
        await ReadyAsync();
        await TakeAsync(await _app.SignedInAtAsync("county", _town, Permissions.Founding), "ask");
        var first = await _app.SignedInAsync("county", Permissions.ApproveFounding);
        var second = await _app.SignedInAsync("county", Permissions.ApproveFounding);
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
        await TakeAsync(await _app.SignedInAtAsync("county", _town, Permissions.Founding), "ask");
        var superior = await _app.SignedInAsync("county", Permissions.ApproveFounding);
        (await Html(await TakeAsync(superior, "reject"))).ShouldContain("请填写说明");
        (await TakeAsync(superior, "reject", note: "不符合条件")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var act = await _app.InTenantAsync("county", s => Db(s).Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync());
        (act.Name, act.Reason).ShouldBe(("test.errand.reject", "不符合条件"));
    }

    [Fact]
    public async Task A_clock_runs_by_the_rule_stands_still_while_paused_and_is_extended_with_a_reason()
    {
        await ReadyAsync();
        var staff = await _app.SignedInAtAsync("county", _town, Permissions.Founding);
        await TakeAsync(staff, "ask");
        // 30 days from 2 March: 1 April.
        (await DueAsync()).ShouldBe(new DateOnly(2026, 4, 1));
        await PostAsync(staff, "Pause", new() { ["Input.Note"] = "等待补充材料" });
        (await Html(await TakeAsync(await _app.SignedInAsync("county", Permissions.ApproveFounding), "approve"))).ShouldContain(
            "中止（等待补充材料）"
        );
        _clock.Advance(TimeSpan.FromDays(5));
        staff = await _app.SignedInAtAsync("county", _town, Permissions.Founding);
        await PostAsync(staff, "Resume", []);
        (await DueAsync()).ShouldBe(new DateOnly(2026, 4, 6));
        var deadline = await _app.InTenantAsync("county", s => Db(s).Set<ProcedureDeadline>().Select(d => d.Id).SingleAsync());
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
        var staff = await _app.SignedInAtAsync("county", _town, Permissions.Founding);
        var superior = await _app.SignedInAsync("county", Permissions.ApproveFounding);
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
        var other = await _app.AddOrganizationAsync("county", "测试乡工会", OrganizationType.TownshipUnion);
        var stranger = await _app.SignedInAtAsync("county", other, Permissions.Founding, Permissions.ApproveFounding);
        (await stranger.GetAsync($"/county/admin/procedures/cases/{_case}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(stranger, "Take", new() { ["Input.Move"] = "ask" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetStringAsync("/county/admin/procedures/test.errand")).ShouldNotContain("跑腿一");
    }

    private async Task<(Guid Errand, Guid Case)> StartAsync() =>
        await _app.InTenantAsync(
            "county",
            async s =>
            {
                var errand = new Errand("跑腿一", _town, _app.RootOf("county"));
                Db(s).Add(errand);
                var opened = await s.GetRequiredService<Union.Work.Procedures.Procedures>().StartAsync(errand, new DateOnly(2026, 3, 1), default);
                Db(s).Act("test.start", "测试");
                await Db(s).SaveChangesAsync();
                return (errand.Id, opened.Id);
            }
        );

    private Task ReadyAsync() =>
        _app.InTenantAsync(
            "county",
            async s =>
            {
                (await Db(s).Set<Errand>().SingleAsync()).IsReady = true;
                Db(s).Act("test.ready", "测试");
                await Db(s).SaveChangesAsync();
            }
        );

    private async Task<HttpResponseMessage> TakeAsync(HttpClient client, string move, int? version = null, string note = "") =>
        await PostAsync(
            client,
            "Take",
            new()
            {
                ["Input.Move"] = move,
                ["Input.Version"] = (version ?? await VersionAsync()).ToString(),
                ["Input.Note"] = note,
            }
        );

    // The token comes from a page everybody signed in may open.
    private Task<HttpResponseMessage> PostAsync(HttpClient client, string handler, Dictionary<string, string> fields) =>
        client.PostFormAsync($"/county/admin/procedures/cases/{_case}?handler={handler}", fields, "/county/admin/todo");

    private Task<int> VersionAsync() => _app.InTenantAsync("county", s => Db(s).Set<ProcedureCase>().Select(c => c.Version).SingleAsync());

    private Task<string> StateAsync() => _app.InTenantAsync("county", s => Db(s).Set<ProcedureCase>().Select(c => c.State).SingleAsync());

    private Task<DateOnly?> DueAsync() => _app.InTenantAsync("county", s => Db(s).Set<ProcedureCase>().Select(c => c.NextDueOn).SingleAsync());

    private Task<int> EffectsAsync() => _app.InTenantAsync("county", s => Db(s).Set<Errand>().Select(e => e.Effects).SingleAsync());

    private static async Task<string> Html(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    private static UnionDbContext Db(IServiceProvider services) => services.GetRequiredService<UnionDbContext>();
}
