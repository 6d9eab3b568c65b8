using System.Net;
using Union.Contents;
using Union.Core.Permissions;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Reviewing;

/// <summary>What waits for a reviewer, a signer or its day.</summary>
public sealed class WaitingReviewTests : IAsyncLifetime
{
    private ReviewSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await ReviewSite.OpenAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_is_planned_waits_signed_and_an_approval_taken_back_takes_the_plan_back()
    {
        var (kept, revoked) = (await _site.SignedAsync("按时发的通知"), await _site.SignedAsync("收回的通知"));
        await _site.PlanAsync(kept);
        await _site.PlanAsync(revoked);
        (await _site.StateAsync(kept)).ShouldBe("SCHEDULED");
        (await _site.TakeAsync(_site.Reviewer, revoked, "revoke", "发现错字")).ShouldContain("已办理");
        (await _site.Editor.RowAsync(revoked)).PublishAt.ShouldBeNull();
        _site.Clock.Advance(TimeSpan.FromHours(2));
        await Task.WhenAll(_site.WorkAsync(), _site.WorkAsync());
        (await _site.Editor.RowAsync(kept)).State.ShouldBe(ContentState.Published);
        (await _site.StateAsync(kept)).ShouldBe("PUBLISHED");
        (await _site.Editor.RowAsync(revoked)).State.ShouldBe(ContentState.Draft);
    }

    [Fact]
    public async Task What_waits_stands_in_the_to_do_lists_and_strangers_see_nothing()
    {
        var id = await _site.Editor.NewAsync("等着审核的通知");
        await _site.SubmitAsync(id);
        (await _site.Reviewer.GetStringAsync($"/{ReviewSite.Tenant}/admin/todo")).ShouldContain("等着审核的通知");
        (await _site.Signer.GetStringAsync($"/{ReviewSite.Tenant}/admin/todo")).ShouldNotContain("等着审核的通知");
        var review = await _site.ReviewAsync(id);
        (await _site.Reviewer.GetStringAsync($"/{ReviewSite.Tenant}/admin/contents/reviews?state=SUBMITTED")).ShouldContain(
            $"href=\"/{ReviewSite.Tenant}{review.Link}\""
        );
        (await _site.Reviewer.GetStringAsync($"/{ReviewSite.Tenant}{review.Link}")).ShouldContain("正文第一段");
        (await _site.Reviewer.GetAsync($"/{ReviewSite.Tenant}/admin/notices/{id}/versions/1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var staff = await _site.App.SignedInAsync(ReviewSite.Tenant, StockRoles.Staff);
        (await staff.GetAsync($"/{ReviewSite.Tenant}{review.Link}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await staff.GetAsync($"/{ReviewSite.Tenant}/admin/contents/review-settings")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_waits_too_long_says_so_and_reminds_the_reviewer_then_the_signer()
    {
        var id = await _site.Editor.NewAsync("一直等着的通知");
        await _site.SubmitAsync(id);
        (await _site.RemindersAsync()).ShouldBeEmpty();
        // Three working days are allowed: two weeks are more, whatever weekends and holidays lie between.
        _site.Clock.Advance(TimeSpan.FromDays(14));
        (await _site.RemindersAsync()).ShouldHaveSingleItem().ShouldStartWith("ReviewContent 《一直等着的通知》送审已");
        var reviewer = await _site.App.SignedInAsync(ReviewSite.Tenant, "ReviewContent");
        (await reviewer.GetStringAsync($"/{ReviewSite.Tenant}/admin/contents/reviews")).ShouldContain("等审核已 14 天");
        (await _site.TakeAsync(reviewer, id, "approve")).ShouldContain("已办理");
        (await _site.RemindersAsync()).ShouldBeEmpty();
        _site.Clock.Advance(TimeSpan.FromDays(14));
        (await _site.RemindersAsync()).ShouldHaveSingleItem().ShouldStartWith("SignContent 《一直等着的通知》审核通过已");

        var admin = await _site.App.SignedInAsync(ReviewSite.Tenant, StockRoles.Administrator);
        var settings = $"/{ReviewSite.Tenant}/admin/contents/review-settings";
        var wrong = await admin.PostFormAsync(settings, new() { ["RemindAfter"] = "-1" }, settings);
        WebUtility.HtmlDecode(await wrong.Content.ReadAsStringAsync()).ShouldContain("0 是不提醒");
        (await admin.PostFormAsync(settings, new() { ["RemindAfter"] = "0" }, settings)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.RemindersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_falls_due_while_it_is_reviewed_does_not_come_out()
    {
        await _site.AskAsync(required: false);
        var id = await _site.Editor.NewAsync("定时以后才要审核的通知");
        await _site.PlanAsync(id);
        await _site.AskAsync(signature: true);
        await _site.SubmitAsync(id);
        _site.Clock.Advance(TimeSpan.FromHours(2));
        await _site.WorkAsync();
        var row = await _site.Editor.RowAsync(id);
        row.State.ShouldBe(ContentState.Draft);
        row.ScheduleProblem.ShouldContain("正在审核，还不能发布");
    }
}
