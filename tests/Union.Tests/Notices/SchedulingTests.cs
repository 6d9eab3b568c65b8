using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Contents.Scheduling;
using Union.Core.Acts;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Tests.Hosting;
using Union.Web.Display;

namespace Union.Tests.Notices;

/// <summary>What is planned comes out by itself when the clock gets there: once, the version that was planned, whatever happens to others.</summary>
public sealed class SchedulingTests : IAsyncLifetime
{
    private const string Tenant = "planned";

    private readonly ManualClock _clock = new();
    private UnionApp _app = null!;
    private NoticeEditor _editor = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(_clock));
        await _app.SetUpAsync();
        await _app.AddTenantAsync(Tenant, "测试计划旗总工会", null, "Union.Notices");
        _editor = await NoticeEditor.SignInAsync(_app, Tenant);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_planned_version_comes_out_at_its_time_and_later_words_do_not_slip_in()
    {
        var id = await _editor.NewAsync("元旦放假的通知", "放假三天。");
        await PlanAsync(id, TimeSpan.FromHours(2));
        (await _editor.SaveAsync(id, false, ("Body", "放假三十天。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _editor.VersionsAsync(id)).Count.ShouldBe(2, "what is planned can no longer be written into");
        await WorkAsync();
        (await _editor.RowAsync(id)).State.ShouldBe(ContentState.Draft, "its time has not come");

        _clock.Advance(TimeSpan.FromHours(3));
        await WorkAsync();
        var visitor = _app.Client();
        (await visitor.GetStringAsync(await _editor.AddressAsync(id))).ShouldContain("放假三天");
        var row = await _editor.RowAsync(id);
        (row.State, row.HasDraft, row.PublishAt).ShouldBe((ContentState.Published, true, null));
    }

    [Fact]
    public async Task One_that_cannot_come_out_says_why_and_stops_no_other()
    {
        var good = await _editor.NewAsync("能发的通知");
        var bad = await _editor.NewAsync("撞号的通知", "正文。", false, ("NumberText", "测工发〔2099〕1号"), ("Issuer", "测试旗总工会"));
        await PlanAsync(bad, TimeSpan.FromMinutes(10));
        await PlanAsync(good, TimeSpan.FromMinutes(20));
        await _editor.NewAsync("先用了号的通知", "正文。", true, ("NumberText", "测工发〔2099〕1号"), ("Issuer", "测试旗总工会"));
        _clock.Advance(TimeSpan.FromHours(1));
        _editor = await NoticeEditor.SignInAsync(_app, Tenant);
        await WorkAsync();
        (await _editor.RowAsync(good)).State.ShouldBe(ContentState.Published);
        var row = await _editor.RowAsync(bad);
        (row.State, row.ScheduleProblem).ShouldBe((ContentState.Draft, row.ScheduleProblem));
        row.ScheduleProblem.ShouldContain("先用了号的通知");
        (await _editor.Client.GetStringAsync($"{_editor.Root}/admin/contents/schedule")).ShouldContain("先用了号的通知");
        (await _editor.Client.GetStringAsync($"{_editor.Root}/admin/notices/{bad}")).ShouldContain("到时间没有办成");
        var before = await ActsAsync(bad);
        await WorkAsync();
        (await ActsAsync(bad)).ShouldBe(before, "it is not tried again every minute");
    }

    [Fact]
    public async Task Of_two_nodes_at_the_same_moment_one_publishes()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            ids.Add(await _editor.NewAsync($"第 {i} 号通知"));
            await PlanAsync(ids[i], TimeSpan.FromMinutes(5));
        }
        _clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(WorkAsync(), WorkAsync());
        foreach (var id in ids)
        {
            var row = await _editor.RowAsync(id);
            (row.State, row.ScheduleProblem).ShouldBe((ContentState.Published, ""));
            var acts = await _app.InTenantAsync(Tenant, s => s.GetRequiredService<ActLog>().HistoryAsync(id, 20, default));
            acts.Count(a => a.Name == "notices.publish").ShouldBe(1);
        }
    }

    [Fact]
    public async Task What_expires_stays_readable_and_says_that_it_no_longer_holds()
    {
        var id = await _editor.NewAsync("一年有效的办法", publish: true);
        await PlanAsync(id, null, TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromHours(2));
        await WorkAsync();
        var page = await _app.Client().GetAsync(await _editor.AddressAsync(id));
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await page.Content.ReadAsStringAsync()).ShouldContain("这个文件已不再执行");
    }

    [Fact]
    public async Task A_plan_that_cannot_be_is_refused_and_one_that_is_can_be_taken_back()
    {
        var id = await _editor.NewAsync("计划的通知");
        await PlanAsync(id, TimeSpan.FromMinutes(-5));
        (await _editor.RowAsync(id)).PublishAt.ShouldBeNull();
        await PlanAsync(id, TimeSpan.FromHours(2), TimeSpan.FromHours(1));
        (await _editor.RowAsync(id)).PublishAt.ShouldBeNull();
        await PlanAsync(id, null, TimeSpan.FromHours(1));
        (await _editor.RowAsync(id)).ArchiveAt.ShouldBeNull("it would expire before it was out");
        await PlanAsync(id, TimeSpan.FromHours(1));
        (await _editor.RowAsync(id)).PublishAt.ShouldNotBeNull();
        await PlanAsync(id, null);
        (await _editor.RowAsync(id)).PublishAt.ShouldBeNull();
        _clock.Advance(TimeSpan.FromHours(2));
        await WorkAsync();
        (await _editor.RowAsync(id)).State.ShouldBe(ContentState.Draft);
    }

    [Fact]
    public async Task Several_are_planned_at_once_and_those_that_cannot_say_why()
    {
        var (one, two) = (await _editor.NewAsync("甲通知"), await _editor.NewAsync("乙通知"));
        var empty = await _editor.NewAsync("空通知", "");
        await ManyAsync(Local(TimeSpan.FromDays(2)), one, two, empty);
        (await _editor.RowAsync(one)).PublishAt.ShouldNotBeNull();
        (await _editor.RowAsync(two)).PublishAt.ShouldBe((await _editor.RowAsync(one)).PublishAt);
        (await _editor.RowAsync(empty)).PublishAt.ShouldBeNull();
        var page = WebUtility.HtmlDecode(await _editor.Client.GetStringAsync($"/{Tenant}/admin/notices"));
        page.ShouldContain("已定时 2 条；1 条没有定时：“空通知”：");
        await ManyAsync("", one);
        WebUtility.HtmlDecode(await _editor.Client.GetStringAsync($"/{Tenant}/admin/notices")).ShouldContain("请填写发布的时间");
    }

    private async Task ManyAsync(string at, params Guid[] ids)
    {
        var page = $"/{Tenant}/admin/notices";
        List<KeyValuePair<string, string>> fields =
        [
            new("__RequestVerificationToken", Forms.TokenIn(await _editor.Client.GetStringAsync(page))),
            new("at", at),
            .. ids.Select(id => new KeyValuePair<string, string>("Chosen", $"{id}")),
        ];
        (await _editor.Client.PostAsync($"{page}?handler=Schedule", new FormUrlEncodedContent(fields))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_calendar_shows_each_plan_on_its_day()
    {
        var id = await _editor.NewAsync("下月的通知");
        await PlanAsync(id, TimeSpan.FromDays(31), TimeSpan.FromDays(40));
        var day = ChinaTime.FromUtc(_clock.GetUtcNow().UtcDateTime.AddDays(31));
        var page = await _editor.Client.GetStringAsync($"/{Tenant}/admin/contents/schedule?month={day:yyyy-MM}");
        var cell = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelector($"td:has(time[datetime='{day:yyyy-MM-dd}'])")!;
        cell.TextContent.ShouldContain($"{day:HH:mm} 发布：下月的通知");
        (await _editor.Client.GetStringAsync($"/{Tenant}/admin/contents/schedule?month=1990-01")).ShouldNotContain("下月的通知");
        (await _editor.Client.GetStringAsync($"/{Tenant}/admin/contents/schedule?month=%00x")).ShouldContain("s-month");
    }

    private async Task PlanAsync(Guid id, TimeSpan? publish, TimeSpan? archive = null)
    {
        var page = $"{_editor.Root}/admin/notices/{id}";
        var fields = new Dictionary<string, string>
        {
            ["Schedule.BasedOn"] = $"{(await _editor.RowAsync(id)).Version}",
            ["Schedule.PublishAt"] = Local(publish),
            ["Schedule.ArchiveAt"] = Local(archive),
        };
        (await _editor.Client.PostFormAsync($"{page}?handler=Schedule", fields, page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private string Local(TimeSpan? ahead) =>
        ahead is { } span ? ChinaTime.FromUtc(_clock.GetUtcNow().UtcDateTime + span).ToString("yyyy-MM-ddTHH:mm") : "";

    private Task WorkAsync() =>
        _app.InTenantAsync(Tenant, s => s.GetServices<IBackgroundTask>().OfType<ScheduledContents>().Single().DoWorkAsync(s, default));

    private Task<int> ActsAsync(Guid id) =>
        _app.InTenantAsync(Tenant, async s => (await s.GetRequiredService<ActLog>().HistoryAsync(id, 50, default)).Count);
}
