using System.Net;
using Union.Contents;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Reviewing;

/// <summary>Where a site asks for review, nothing comes out that a second person has not read, or it bears the mark of that for ever.</summary>
public sealed class ReviewTests : IAsyncLifetime
{
    private ReviewSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await ReviewSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_text_goes_through_return_approval_and_signature_before_anybody_reads_it()
    {
        var id = await _site.Editor.NewAsync("先审后发的通知", "第一稿。");
        (await _site.PublishAsync(id)).ShouldContain("请先送审");
        (await _site.SubmitAsync(id)).ShouldContain("已送审");
        (await _site.PublishAsync(id)).ShouldContain("正在审核");
        (await _site.TakeAsync(_site.Reviewer, id, "return")).ShouldContain("请填写说明");
        (await _site.TakeAsync(_site.Reviewer, id, "return", "第二段少了时间")).ShouldContain("已办理");
        (await _site.PageAsync(id)).ShouldContain("第二段少了时间");
        (await _site.SubmitAsync(id)).ShouldContain("退回以后还没有新的版本");
        (await _site.Editor.SaveAsync(id, false, ("Body", "第二稿，写明时间。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.SubmitAsync(id)).ShouldContain("已送审");
        (await _site.TakeAsync(_site.Signer, id, "sign")).ShouldContain("没有办理");
        (await _site.TakeAsync(_site.Reviewer, id, "approve")).ShouldContain("已办理");
        (await _site.PublishAsync(id)).ShouldContain("还没有签发");
        (await _site.TakeAsync(_site.Signer, id, "sign")).ShouldContain("已办理");
        (await _site.StateAsync(id)).ShouldBe("SIGNED");
        // Words written after the signature are not part of what comes out.
        (await _site.Editor.SaveAsync(id, false, ("Body", "没有人看过的第三稿。"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.PublishAsync(id)).ShouldContain("公告已发布");
        (await _site.App.Client().GetStringAsync(await _site.Editor.AddressAsync(id))).ShouldContain("第二稿，写明时间");
        (await _site.StateAsync(id)).ShouldBe("PUBLISHED");
        (await _site.Editor.RowAsync(id)).HasDraft.ShouldBeTrue();
        (await _site.Editor.UnpublishAsync(id, "时间有变")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.StateAsync(id)).ShouldBe("WITHDRAWN");
    }

    [Fact]
    public async Task Nobody_reviews_or_signs_their_own_text_and_the_reviewer_does_not_sign()
    {
        var both = await NoticeEditor.SignInAsync(_site.App, ReviewSite.Tenant, "Editor", "ReviewContent", "SignContent");
        var id = await both.NewAsync("自己写的通知");
        (await _site.SubmitAsync(id, both.Client)).ShouldContain("已送审");
        (await _site.TakeAsync(both.Client, id, "approve")).ShouldContain("要由另一个人办理");
        var other = await _site.App.SignedInAsync(ReviewSite.Tenant, "ReviewContent", "SignContent");
        (await _site.TakeAsync(other, id, "approve")).ShouldContain("已办理");
        (await _site.TakeAsync(other, id, "sign")).ShouldContain("由您审核，要由另一个人签发");
        (await _site.TakeAsync(both.Client, id, "sign")).ShouldContain("要由另一个人办理");
        await _site.AskAsync(signature: true, reviewerMaySign: true);
        (await _site.TakeAsync(other, id, "sign")).ShouldContain("已办理");
    }

    [Fact]
    public async Task Without_a_signature_the_approval_is_enough_and_of_two_reviewers_the_second_is_told()
    {
        await _site.AskAsync(signature: false);
        var id = await _site.Editor.NewAsync("只审核的通知");
        await _site.SubmitAsync(id);
        var version = (await _site.CaseAsync(id)).Version;
        (await _site.TakeAsync(_site.Reviewer, id, "approve")).ShouldContain("已办理");
        (await _site.StateAsync(id)).ShouldBe("SIGNED");
        var second = await _site.App.SignedInAsync(ReviewSite.Tenant, "ReviewContent");
        (await _site.TakeAsync(second, id, "return", "晚了一步", version)).ShouldContain("现在的状态是“已签发”");
        (await _site.PublishAsync(id)).ShouldContain("公告已发布");
    }

    [Fact]
    public async Task Publishing_without_a_second_reader_takes_a_permission_a_reason_and_leaves_a_mark()
    {
        var id = await _site.Editor.NewAsync("汛情紧急通知");
        (await _site.SkipAsync(_site.Editor.Client, id, "紧急")).ShouldBe(HttpStatusCode.Forbidden);
        var chief = await NoticeEditor.SignInAsync(_site.App, ReviewSite.Tenant, "Editor", "PublishContentUnreviewed");
        (await _site.SkipAsync(chief.Client, id, "  ")).ShouldBe(HttpStatusCode.Redirect);
        (await _site.Editor.RowAsync(id)).State.ShouldBe(ContentState.Draft, "a reason is asked for");
        (await _site.SkipAsync(chief.Client, id, "汛情紧急，来不及送审")).ShouldBe(HttpStatusCode.Redirect);
        (await _site.Editor.RowAsync(id)).State.ShouldBe(ContentState.Published);
        (await _site.PageAsync(id)).ShouldContain("汛情紧急，来不及送审");
        (await _site.Editor.Client.GetStringAsync($"{_site.Editor.Root}/admin/notices?unreviewed=true")).ShouldContain("汛情紧急通知");
        // The mark stays with the next version, which goes the proper way.
        await _site.Editor.SaveAsync(id, false, ("Body", "补充。"));
        await _site.SubmitAsync(id);
        await _site.TakeAsync(_site.Reviewer, id, "approve");
        await _site.TakeAsync(_site.Signer, id, "sign");
        (await _site.PublishAsync(id)).ShouldContain("公告已发布");
        (await _site.PageAsync(id)).ShouldContain("未经审核发布");
        (await _site.Editor.Client.GetStringAsync($"{_site.Editor.Root}/admin/notices/{id}/versions")).ShouldContain("未经审核发布");
    }

    [Fact]
    public async Task A_form_cannot_slip_past_the_review_and_loses_nothing()
    {
        var form = await _site.Editor.SendAsync("/admin/notices/new", "?handler=Publish", [("Title", "想绕过的通知"), ("Body", "写了很久的正文")]);
        var page = WebUtility.HtmlDecode(await form.Content.ReadAsStringAsync());
        page.ShouldContain("要经审核才能发布");
        page.ShouldContain("写了很久的正文");
        var id = await _site.Editor.NewAsync("再想绕过的通知");
        var saved = await _site.Editor.SaveAsync(id, true, ("Body", "改过的正文"));
        WebUtility.HtmlDecode(await saved.Content.ReadAsStringAsync()).ShouldContain("改过的正文");
        (await _site.Editor.RowAsync(id)).State.ShouldBe(ContentState.Draft);
        var list = $"{_site.Editor.Root}/admin/notices";
        var sent = await _site.Editor.Client.PostFormAsync($"{list}?handler=Publish", new() { ["Chosen"] = $"{id}" }, list);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.Editor.RowAsync(id)).State.ShouldBe(ContentState.Draft, "several at once are asked, too");
        (await _site.Editor.SendAsync($"/admin/notices/{id}", "?handler=SaveAndSubmit", [("Body", "一起送审的正文")])).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await _site.StateAsync(id)).ShouldBe("SUBMITTED");
    }
}
