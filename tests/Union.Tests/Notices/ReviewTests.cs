using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Contents.Changes;
using Union.Contents.Review;
using Union.Contents.Scheduling;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Tests.Hosting;
using Union.Web.Display;
using Union.Work.Procedures;
using Union.Work.Reminders;

namespace Union.Tests.Notices;

/// <summary>Where a site asks for review, nothing comes out that a second person has not read, or it bears the mark of that for ever.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private const string Tenant = "reviewed";

    private readonly ManualClock _clock = new();
    private UnionApp _app = null!;
    private NoticeEditor _editor = null!;
    private HttpClient _reviewer = null!;
    private HttpClient _signer = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(_clock));
        await _app.SetUpAsync();
        await _app.AddTenantAsync(Tenant, "测试审核旗总工会", null, "Union.Notices");
        await AskAsync(signature: true);
        _editor = await NoticeEditor.SignInAsync(_app, Tenant);
        _reviewer = await _app.SignedInAsync(Tenant, "ReviewContent");
        _signer = await _app.SignedInAsync(Tenant, "SignContent");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_text_goes_through_return_approval_and_signature_before_anybody_reads_it()
    {
        var id = await _editor.NewAsync("先审后发的通知", "第一稿。");
        (await PublishAsync(id)).ShouldContain("请先送审");
        (await SubmitAsync(id)).ShouldContain("已送审");
        (await PublishAsync(id)).ShouldContain("正在审核");
        (await TakeAsync(_reviewer, id, "return")).ShouldContain("请填写说明");
        (await TakeAsync(_reviewer, id, "return", "第二段少了时间")).ShouldContain("已办理");
        (await PageAsync(id)).ShouldContain("第二段少了时间");
        (await SubmitAsync(id)).ShouldContain("退回以后还没有新的版本");
        (await _editor.SaveAsync(id, false, ("Body", "第二稿，写明时间。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SubmitAsync(id)).ShouldContain("已送审");
        (await TakeAsync(_signer, id, "sign")).ShouldContain("没有办理");
        (await TakeAsync(_reviewer, id, "approve")).ShouldContain("已办理");
        (await PublishAsync(id)).ShouldContain("还没有签发");
        (await TakeAsync(_signer, id, "sign")).ShouldContain("已办理");
        (await StateAsync(id)).ShouldBe("SIGNED");
        // Words written after the signature are not part of what comes out.
        (await _editor.SaveAsync(id, false, ("Body", "没有人看过的第三稿。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PublishAsync(id)).ShouldContain("公告已发布");
        (await _app.Client().GetStringAsync(await _editor.AddressAsync(id))).ShouldContain("第二稿，写明时间");
        (await StateAsync(id)).ShouldBe("PUBLISHED");
        (await _editor.RowAsync(id)).HasDraft.ShouldBeTrue();
        (await _editor.UnpublishAsync(id, "时间有变")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync(id)).ShouldBe("WITHDRAWN");
    }

    [Fact]
    public async Task Nobody_reviews_or_signs_their_own_text_and_the_reviewer_does_not_sign()
    {
        var both = await NoticeEditor.SignInAsync(_app, Tenant, "Editor", "ReviewContent", "SignContent");
        var id = await both.NewAsync("自己写的通知");
        (await SubmitAsync(id, both.Client)).ShouldContain("已送审");
        (await TakeAsync(both.Client, id, "approve")).ShouldContain("要由另一个人办理");
        var other = await _app.SignedInAsync(Tenant, "ReviewContent", "SignContent");
        (await TakeAsync(other, id, "approve")).ShouldContain("已办理");
        (await TakeAsync(other, id, "sign")).ShouldContain("由您审核，要由另一个人签发");
        (await TakeAsync(both.Client, id, "sign")).ShouldContain("要由另一个人办理");
        await AskAsync(signature: true, reviewerMaySign: true);
        (await TakeAsync(other, id, "sign")).ShouldContain("已办理");
    }

    [Fact]
    public async Task Without_a_signature_the_approval_is_enough_and_of_two_reviewers_the_second_is_told()
    {
        await AskAsync(signature: false);
        var id = await _editor.NewAsync("只审核的通知");
        await SubmitAsync(id);
        var version = (await CaseAsync(id)).Version;
        (await TakeAsync(_reviewer, id, "approve")).ShouldContain("已办理");
        (await StateAsync(id)).ShouldBe("SIGNED");
        var second = await _app.SignedInAsync(Tenant, "ReviewContent");
        (await TakeAsync(second, id, "return", "晚了一步", version)).ShouldContain("现在的状态是“已签发”");
        (await PublishAsync(id)).ShouldContain("公告已发布");
    }

    [Fact]
    public async Task Publishing_without_a_second_reader_takes_a_permission_a_reason_and_leaves_a_mark()
    {
        var id = await _editor.NewAsync("汛情紧急通知");
        (await SkipAsync(_editor.Client, id, "紧急")).ShouldBe(HttpStatusCode.Forbidden);
        var chief = await NoticeEditor.SignInAsync(_app, Tenant, "Editor", "PublishContentUnreviewed");
        (await SkipAsync(chief.Client, id, "  ")).ShouldBe(HttpStatusCode.Redirect);
        (await _editor.RowAsync(id)).State.ShouldBe(ContentState.Draft, "a reason is asked for");
        (await SkipAsync(chief.Client, id, "汛情紧急，来不及送审")).ShouldBe(HttpStatusCode.Redirect);
        (await _editor.RowAsync(id)).State.ShouldBe(ContentState.Published);
        (await PageAsync(id)).ShouldContain("汛情紧急，来不及送审");
        (await _editor.Client.GetStringAsync($"{_editor.Root}/admin/notices?unreviewed=true")).ShouldContain("汛情紧急通知");
        // The mark stays with the next version, which goes the proper way.
        await _editor.SaveAsync(id, false, ("Body", "补充。"));
        await SubmitAsync(id);
        await TakeAsync(_reviewer, id, "approve");
        await TakeAsync(_signer, id, "sign");
        (await PublishAsync(id)).ShouldContain("公告已发布");
        (await PageAsync(id)).ShouldContain("未经审核发布");
        (await _editor.Client.GetStringAsync($"{_editor.Root}/admin/notices/{id}/versions")).ShouldContain("未经审核发布");
    }

    [Fact]
    public async Task A_form_cannot_slip_past_the_review_and_loses_nothing()
    {
        var form = await _editor.SendAsync("/admin/notices/new", "?handler=Publish", [("Title", "想绕过的通知"), ("Body", "写了很久的正文")]);
        var page = WebUtility.HtmlDecode(await form.Content.ReadAsStringAsync());
        page.ShouldContain("要经审核才能发布");
        page.ShouldContain("写了很久的正文");
        var id = await _editor.NewAsync("再想绕过的通知");
        var saved = await _editor.SaveAsync(id, true, ("Body", "改过的正文"));
        WebUtility.HtmlDecode(await saved.Content.ReadAsStringAsync()).ShouldContain("改过的正文");
        (await _editor.RowAsync(id)).State.ShouldBe(ContentState.Draft);
        var list = $"{_editor.Root}/admin/notices";
        var sent = await _editor.Client.PostFormAsync($"{list}?handler=Publish", new() { ["Chosen"] = $"{id}" }, list);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _editor.RowAsync(id)).State.ShouldBe(ContentState.Draft, "several at once are asked, too");
        (await _editor.SendAsync($"/admin/notices/{id}", "?handler=SaveAndSubmit", [("Body", "一起送审的正文")])).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await StateAsync(id)).ShouldBe("SUBMITTED");
    }

    [Fact]
    public async Task What_is_planned_waits_signed_and_an_approval_taken_back_takes_the_plan_back()
    {
        var (kept, revoked) = (await SignedAsync("按时发的通知"), await SignedAsync("收回的通知"));
        await PlanAsync(kept);
        await PlanAsync(revoked);
        (await StateAsync(kept)).ShouldBe("SCHEDULED");
        (await TakeAsync(_reviewer, revoked, "revoke", "发现错字")).ShouldContain("已办理");
        (await _editor.RowAsync(revoked)).PublishAt.ShouldBeNull();
        _clock.Advance(TimeSpan.FromHours(2));
        await Task.WhenAll(WorkAsync(), WorkAsync());
        (await _editor.RowAsync(kept)).State.ShouldBe(ContentState.Published);
        (await StateAsync(kept)).ShouldBe("PUBLISHED");
        (await _editor.RowAsync(revoked)).State.ShouldBe(ContentState.Draft);
    }

    [Fact]
    public async Task What_waits_stands_in_the_to_do_lists_and_strangers_see_nothing()
    {
        var id = await _editor.NewAsync("等着审核的通知");
        await SubmitAsync(id);
        (await _reviewer.GetStringAsync($"/{Tenant}/admin/todo")).ShouldContain("等着审核的通知");
        (await _signer.GetStringAsync($"/{Tenant}/admin/todo")).ShouldNotContain("等着审核的通知");
        var review = await ReviewAsync(id);
        (await _reviewer.GetStringAsync($"/{Tenant}/admin/contents/reviews?state=SUBMITTED")).ShouldContain($"href=\"/{Tenant}{review.Link}\"");
        (await _reviewer.GetStringAsync($"/{Tenant}{review.Link}")).ShouldContain("正文第一段");
        (await _reviewer.GetAsync($"/{Tenant}/admin/notices/{id}/versions/1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var staff = await _app.SignedInAsync(Tenant, StockRoles.Staff);
        (await staff.GetAsync($"/{Tenant}{review.Link}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await staff.GetAsync($"/{Tenant}/admin/contents/review-settings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_waits_too_long_says_so_and_reminds_the_reviewer_then_the_signer()
    {
        var id = await _editor.NewAsync("一直等着的通知");
        await SubmitAsync(id);
        (await RemindersAsync()).ShouldBeEmpty();
        // Three working days are allowed: two weeks are more, whatever weekends and holidays lie between.
        _clock.Advance(TimeSpan.FromDays(14));
        (await RemindersAsync()).ShouldHaveSingleItem().ShouldStartWith("ReviewContent 《一直等着的通知》送审已");
        _reviewer = await _app.SignedInAsync(Tenant, "ReviewContent");
        (await _reviewer.GetStringAsync($"/{Tenant}/admin/contents/reviews")).ShouldContain("等审核已 14 天");
        (await TakeAsync(_reviewer, id, "approve")).ShouldContain("已办理");
        (await RemindersAsync()).ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromDays(14));
        (await RemindersAsync()).ShouldHaveSingleItem().ShouldStartWith("SignContent 《一直等着的通知》审核通过已");

        var admin = await _app.SignedInAsync(Tenant, StockRoles.Administrator);
        var settings = $"/{Tenant}/admin/contents/review-settings";
        var wrong = await admin.PostFormAsync(settings, new() { ["RemindAfter"] = "-1" }, settings);
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).ShouldContain("0 是不提醒");
        (await admin.PostFormAsync(settings, new() { ["RemindAfter"] = "0" }, settings)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await RemindersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_falls_due_while_it_is_reviewed_does_not_come_out()
    {
        await AskAsync(required: false);
        var id = await _editor.NewAsync("定时以后才要审核的通知");
        await PlanAsync(id);
        await AskAsync(signature: true);
        await SubmitAsync(id);
        _clock.Advance(TimeSpan.FromHours(2));
        await WorkAsync();
        var row = await _editor.RowAsync(id);
        row.State.ShouldBe(ContentState.Draft);
        row.ScheduleProblem.ShouldContain("正在审核，还不能发布");
    }

    [Fact]
    public async Task Readers_are_told_what_changed_and_staff_may_correct_the_words()
    {
        var id = await SignedAsync("改过的通知");
        await PublishAsync(id);
        var page = $"{_editor.Root}/admin/contents/{id}/changes";
        var today = $"{ChinaTime.FromUtc(_clock.GetUtcNow().UtcDateTime):yyyy-MM-dd}";
        Dictionary<string, string> Words(string text, string? note = null, int basedOn = 0) =>
            new()
            {
                ["Input.Id"] = note ?? "",
                ["Input.BasedOn"] = $"{basedOn}",
                ["Input.On"] = today,
                ["Input.Text"] = text,
            };
        (await _editor.Client.PostFormAsync(page, Words("报名日期改为五月"), page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _app.Client().GetStringAsync(await _editor.AddressAsync(id))).ShouldContain("报名日期改为五月");
        var note = await _app.InTenantAsync(Tenant, s => s.GetRequiredService<UnionDbContext>().Set<ChangeNote>().AsNoTracking().SingleAsync());
        (await _editor.Client.PostFormAsync(page, Words("报名日期改为六月", $"{note.Id}", note.Version), page)).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        var late = await _editor.Client.PostFormAsync(page, Words("报名日期改为七月", $"{note.Id}", note.Version), page);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync()).ShouldContain("报名日期改为七月", Case.Sensitive, "nothing is lost");
        (await _app.Client().GetStringAsync(await _editor.AddressAsync(id))).ShouldContain("报名日期改为六月");
        (await _editor.Client.PostFormAsync($"{page}?handler=Remove", new() { ["note"] = $"{note.Id}" }, page)).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await _app.Client().GetStringAsync(await _editor.AddressAsync(id))).ShouldNotContain("报名日期");
        var reader = await _app.SignedInAsync(Tenant, StockRoles.Staff);
        (await reader.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private async Task<Guid> SignedAsync(string title)
    {
        var id = await _editor.NewAsync(title);
        await SubmitAsync(id);
        await TakeAsync(_reviewer, id, "approve");
        await TakeAsync(_signer, id, "sign");
        return id;
    }

    private async Task AskAsync(bool signature = false, bool reviewerMaySign = false, bool required = true)
    {
        var admin = await _app.SignedInAsync(Tenant, StockRoles.Administrator);
        var page = $"/{Tenant}/admin/contents/review-settings";
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await admin.GetStringAsync(page));
        var row = document.QuerySelectorAll("input[name$='.ContentType']").ToList().FindIndex(e => e.GetAttribute("value") == "Notice");
        var answer = await admin.PostFormAsync(
            page,
            new()
            {
                [$"Types[{row}].ContentType"] = "Notice",
                [$"Types[{row}].IsRequired"] = required ? "true" : "false",
                [$"Types[{row}].NeedsSignature"] = signature ? "true" : "false",
                [$"Types[{row}].ReviewerMaySign"] = reviewerMaySign ? "true" : "false",
            }
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task<string> PublishAsync(Guid id) => PostAsync(_editor.Client, id, "PublishLatest", []);

    private Task<string> SubmitAsync(Guid id, HttpClient? client = null) => PostAsync(client ?? _editor.Client, id, "Submit", []);

    // What the page says after the form.
    private async Task<string> PostAsync(HttpClient client, Guid id, string handler, Dictionary<string, string> fields)
    {
        var page = $"{_editor.Root}/admin/notices/{id}";
        fields["basedOn"] = (await _editor.RowAsync(id)).Version.ToString(CultureInfo.InvariantCulture);
        (await client.PostFormAsync($"{page}?handler={handler}", fields, page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return WebUtility.HtmlDecode(await client.GetStringAsync(page));
    }

    private async Task<HttpStatusCode> SkipAsync(HttpClient client, Guid id, string reason)
    {
        var page = $"{_editor.Root}/admin/notices/{id}";
        var fields = new Dictionary<string, string> { ["basedOn"] = $"{(await _editor.RowAsync(id)).Version}", ["reason"] = reason };
        return (await client.PostFormAsync($"{page}?handler=PublishUnreviewed", fields, page)).StatusCode;
    }

    private async Task<string> TakeAsync(HttpClient client, Guid id, string move, string note = "", int? version = null)
    {
        var found = await CaseAsync(id);
        var page = $"/{Tenant}/admin/procedures/cases/{found.Id}";
        var answer = await client.PostFormAsync(
            page + "?handler=Take",
            new()
            {
                ["Input.Move"] = move,
                ["Input.Version"] = $"{version ?? found.Version}",
                ["Input.Note"] = note,
            },
            page
        );
        return WebUtility.HtmlDecode(
            answer.StatusCode == HttpStatusCode.Redirect
                ? await client.GetStringAsync(answer.Headers.Location!.ToString())
                : await answer.Content.ReadAsStringAsync()
        );
    }

    private async Task PlanAsync(Guid id)
    {
        var page = $"{_editor.Root}/admin/notices/{id}";
        var fields = new Dictionary<string, string>
        {
            ["Schedule.BasedOn"] = $"{(await _editor.RowAsync(id)).Version}",
            ["Schedule.PublishAt"] = ChinaTime.FromUtc(_clock.GetUtcNow().UtcDateTime.AddHours(1)).ToString("yyyy-MM-ddTHH:mm"),
        };
        (await _editor.Client.PostFormAsync($"{page}?handler=Schedule", fields, page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<string> PageAsync(Guid id) => WebUtility.HtmlDecode(await _editor.Client.GetStringAsync($"{_editor.Root}/admin/notices/{id}"));

    private Task<ContentReview> ReviewAsync(Guid id) =>
        _app.InTenantAsync(
            Tenant,
            s =>
                s.GetRequiredService<UnionDbContext>()
                    .Set<ContentReview>()
                    .AsNoTracking()
                    .Where(r => r.ItemId == id)
                    .OrderByDescending(r => r.Id)
                    .FirstAsync()
        );

    private async Task<ProcedureCase> CaseAsync(Guid id)
    {
        var review = await ReviewAsync(id);
        return await _app.InTenantAsync(
            Tenant,
            s => s.GetRequiredService<UnionDbContext>().Set<ProcedureCase>().AsNoTracking().SingleAsync(c => c.SubjectId == review.Id)
        );
    }

    private async Task<string> StateAsync(Guid id) => (await CaseAsync(id)).State;

    private Task<List<string>> RemindersAsync() =>
        _app.InTenantAsync(
            Tenant,
            async s =>
            {
                await s.GetRequiredService<TellReminders>().RunAsync(s.GetRequiredService<Procedures>().Today, default);
                var open = s.GetRequiredService<UnionDbContext>().Set<Reminder>().Where(r => r.IsOpen);
                return await open.Select(r => r.Permission + " " + r.Title).ToListAsync();
            }
        );

    private Task WorkAsync() =>
        _app.InTenantAsync(Tenant, s => s.GetServices<IBackgroundTask>().OfType<ScheduledContents>().Single().DoWorkAsync(s, default));
}
