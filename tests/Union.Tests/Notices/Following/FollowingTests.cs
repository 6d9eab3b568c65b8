using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Events;
using Union.Core.Notifications;
using Union.Core.Permissions;
using Union.Notices.Following;
using Union.Notices.Following.Telling;
using Union.Notices.Relations;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Following;

/// <summary>Who follows a document, an issuer, a topic or a kind is told once of what happens, and nobody of what is not theirs to see.</summary>
public sealed class FollowingTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task A_follower_is_told_when_the_document_is_repealed_and_opens_it_from_the_bell()
    {
        var site = await FollowSite.OpenAsync(fixture);
        var old = await site.Editor.NewAsync("测旧办法", publish: true);
        var reader = await site.FollowerAsync();
        var page = await site.Editor.AddressAsync(old);
        await site.FollowAsync(reader, FollowTarget.Document(old), page);
        (await reader.Client.GetStringAsync(page)).ShouldContain("已关注 1 项");

        var by = await site.Editor.NewAsync("测废止决定", publish: true);
        (await site.ToldAsync(reader)).ShouldBeEmpty();
        await site.RelateAsync(by, RelationKind.Repeals, old);
        var told = (await site.ToldAsync(reader)).ShouldHaveSingleItem();
        told.Title.ShouldContain("《测旧办法》");
        told.Title.ShouldContain("被废止");
        told.Detail.ShouldContain("《测废止决定》");

        (await reader.Client.GetStringAsync(page)).ShouldContain("通知，1 条未读");
        (await reader.Client.GetStringAsync($"/{site.Tenant}/me/notifications")).ShouldContain("被废止");
        var opened = await reader.Client.GetAsync($"/{site.Tenant}/me/notifications/{told.Id}");
        (opened.StatusCode, opened.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, page));
        (await reader.Client.GetStringAsync(page)).ShouldNotContain("条未读");
        (await reader.Client.GetStringAsync($"/{site.Tenant}/me/notifications?unread=true")).ShouldContain("没有未读的通知");
    }

    [Fact]
    public async Task Who_follows_document_and_issuer_is_told_once_of_one_publication()
    {
        var site = await FollowSite.OpenAsync(fixture);
        var old = await site.Editor.NewAsync("测原规定", publish: true);
        var both = await site.FollowerAsync();
        await site.FollowAsync(both, FollowTarget.Document(old));
        await site.FollowAsync(both, FollowTarget.Issuer("测甲总工会"));
        await site.FollowAsync(both, FollowTarget.OfKind("通知"));
        var issuerOnly = await site.FollowerAsync();
        await site.FollowAsync(issuerOnly, FollowTarget.Issuer("测甲总工会"));

        var draft = await site.Editor.NewAsync("测新规定", more: [("Issuer", "测甲总工会"), ("Kind", "通知")]);
        await site.RelateAsync(draft, RelationKind.Replaces, old);
        (await site.ToldAsync(both)).ShouldBeEmpty("a draft's relation is nobody's news");
        await site.Editor.SaveAsync(draft, publish: true);

        (await site.ToldAsync(both)).ShouldHaveSingleItem().Title.ShouldContain("被代替");
        var news = (await site.ToldAsync(issuerOnly)).ShouldHaveSingleItem();
        news.Title.ShouldBe("新文件：《测新规定》");
        news.Detail.ShouldContain("测甲总工会");
    }

    [Fact]
    public async Task A_new_text_is_told_to_followers_of_the_document_alone()
    {
        var site = await FollowSite.OpenAsync(fixture);
        var id = await site.Editor.NewAsync("测实施细则", publish: true, more: [("Issuer", "测乙总工会")]);
        var (ofDocument, ofIssuer) = (await site.FollowerAsync(), await site.FollowerAsync());
        await site.FollowAsync(ofDocument, FollowTarget.Document(id));
        await site.FollowAsync(ofIssuer, FollowTarget.Issuer("测乙总工会"));
        var changes = $"/{site.Tenant}/admin/contents/{id}/changes";
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        var note = new Dictionary<string, string> { ["Input.On"] = $"{today:yyyy-MM-dd}", ["Input.Text"] = "第三条的期限改为十日。" };
        (await site.Editor.Client.PostFormAsync(changes, note)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await site.Editor.SaveAsync(id, publish: true, ("Body", "修订后的正文。"));

        var told = (await site.ToldAsync(ofDocument)).ShouldHaveSingleItem();
        (told.Title, told.Detail).ShouldBe(("《测实施细则》发布了新版本", "第三条的期限改为十日。"));
        (await site.ToldAsync(ofIssuer)).ShouldBeEmpty();

        await site.Editor.UnpublishAsync(id, "发错了。");
        (await site.ToldAsync(ofDocument))[0].Detail.ShouldBe("发错了。");
        (await site.ToldAsync(ofDocument)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Titles_for_staff_reach_nobody_else_and_vanish_from_who_loses_the_right()
    {
        var site = await FollowSite.OpenAsync(fixture);
        var (member, staff) = (await site.FollowerAsync(), await site.FollowerAsync(StockRoles.Staff));
        var open = await site.Editor.NewAsync("测公开办法", publish: true);
        foreach (var person in new[] { member, staff })
        {
            await site.FollowAsync(person, FollowTarget.Issuer("测丙总工会"));
            await site.FollowAsync(person, FollowTarget.Document(open));
        }
        var secret = await site.Editor.NewAsync("测内部意见", publish: true, more: [("Visibility", "Staff"), ("Issuer", "测丙总工会")]);
        (await site.ToldAsync(member)).ShouldBeEmpty();
        (await site.ToldAsync(staff)).ShouldHaveSingleItem().Title.ShouldContain("测内部意见");

        await site.RelateAsync(secret, RelationKind.Amends, open);
        var neutral = (await site.ToldAsync(member)).ShouldHaveSingleItem();
        neutral.Title.ShouldContain("《测公开办法》");
        (neutral.Title + neutral.Detail).ShouldNotContain("测内部意见");
        (await site.ToldAsync(staff))[0].Detail.ShouldContain("测内部意见");

        var list = $"/{site.Tenant}/me/notifications";
        (await staff.Client.GetStringAsync(list)).ShouldContain("测内部意见");
        await site.InAsync(db => db.Set<RoleAssignment>().Where(a => a.UserId == staff.Id).ExecuteDeleteAsync());
        (await staff.Client.GetStringAsync(list)).ShouldNotContain("测内部意见");
        var hidden = (await site.ToldAsync(staff)).First(n => n.Title.Contains("测内部意见"));
        (await staff.Client.GetAsync($"{list}/{hidden.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_document_that_becomes_one_for_staff_takes_its_earlier_news_along()
    {
        var site = await FollowSite.OpenAsync(fixture);
        var member = await site.FollowerAsync();
        await site.FollowAsync(member, FollowTarget.Issuer("测丁总工会"));
        var id = await site.Editor.NewAsync("测先公开后内部", publish: true, more: [("Issuer", "测丁总工会")]);
        (await site.ToldAsync(member)).ShouldHaveSingleItem();
        await site.Editor.SaveAsync(id, publish: true, ("Visibility", "Staff"));
        await site.ToldAsync(member);
        (await member.Client.GetStringAsync($"/{site.Tenant}/me/notifications")).ShouldNotContain("测先公开后内部");
    }

    [Fact]
    public async Task Thousands_of_followers_cost_publishing_one_row_and_each_is_told_once()
    {
        const int many = TellFollowers.Group + 130;
        var site = await FollowSite.OpenAsync(fixture);
        var id = await site.Editor.NewAsync("测众人关注的办法", publish: true);
        await site.App.DeliverOutboxAsync();
        await site.InAsync(db =>
        {
            db.AddRange(Enumerable.Range(0, many).Select(_ => new NoticeFollow(Guid.CreateVersion7(), FollowTarget.Document(id), DateTime.UtcNow)));
            db.Act("test.follow", "测试关注");
            return db.SaveChangesAsync();
        });
        await site.Editor.SaveAsync(id, publish: true, ("Body", "新的正文。"));
        await site.App.DeliverOutboxAsync();
        (await CountAsync(site)).ShouldBe(many);

        // At least once is what the outbox promises: all of it again, by two nodes at the same time, tells nobody twice.
        var version = (await site.Editor.RowAsync(id)).PublishedVersionId;
        var again = new FollowersToTell(id, Occasion.Anew, $"notice-published:{version:N}");
        await Task.WhenAll(AgainAsync(site, again), AgainAsync(site, again));
        (await CountAsync(site)).ShouldBe(many);
    }

    [Fact]
    public async Task Without_the_feature_there_is_no_button_and_no_page()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(fixture.App, tenant);
        var id = await editor.NewAsync("测没有这项功能", publish: true);
        (await editor.Client.GetStringAsync(await editor.AddressAsync(id))).ShouldNotContain("关注");
        (await editor.Client.GetAsync($"/{tenant}/me/following")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_visitor_is_led_to_sign_in_and_lists_offer_what_they_are_limited_to()
    {
        var site = await FollowSite.OpenAsync(fixture);
        var id = await site.Editor.NewAsync("测公开文件", publish: true, more: [("Issuer", "测戊总工会"), ("Kind", "通知")]);
        (await fixture.App.Client().GetStringAsync(await site.Editor.AddressAsync(id))).ShouldContain("登录后关注");
        var reader = await site.FollowerAsync();
        var list = $"/{site.Tenant}/notices";
        (await reader.Client.GetStringAsync(list)).ShouldNotContain("n-follow\"");
        (await reader.Client.GetStringAsync(list + "?issuer=" + Uri.EscapeDataString("测戊总工会"))).ShouldContain("发文机关“测戊总工会”");

        await site.FollowAsync(reader, FollowTarget.Issuer("测戊总工会"));
        var mine = $"/{site.Tenant}/me/following";
        (await reader.Client.GetStringAsync(mine)).ShouldContain("测戊总工会");
        await reader.Client.PostFormAsync($"{mine}?handler=Remove", new() { ["kind"] = "Issuer", ["value"] = "测戊总工会" }, mine);
        (await reader.Client.GetStringAsync(mine)).ShouldContain("没有关注的内容");
    }

    [Fact]
    public async Task What_one_may_not_see_cannot_be_followed()
    {
        var site = await FollowSite.OpenAsync(fixture);
        var secret = await site.Editor.NewAsync("测内部文件", publish: true, more: [("Visibility", "Staff")]);
        var member = await site.FollowerAsync();
        await site.FollowAsync(member, FollowTarget.Document(secret));
        (await site.InAsync(db => db.Set<NoticeFollow>().CountAsync(f => f.UserId == member.Id))).ShouldBe(0);
    }

    private static Task<int> CountAsync(FollowSite site) => site.InAsync(db => db.Set<Notification>().CountAsync());

    private static Task AgainAsync(FollowSite site, FollowersToTell telling) =>
        site.App.InTenantAsync(
            site.Tenant,
            s => s.GetServices<IAfterCommit<FollowersToTell>>().OfType<TellFollowers>().Single().HandleAsync(telling, default)
        );
}
