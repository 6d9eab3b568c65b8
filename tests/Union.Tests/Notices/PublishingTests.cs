using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Core.Acts;
using Union.Notices;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

public sealed class PublishingTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task A_notice_goes_from_draft_through_preview_to_the_public()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var visitor = App.Client();

        var id = await editor.NewAsync(
            "关于做好高温天气劳动保护的通知",
            "各基层工会：\n\n## 一、发放津贴\n\n按月发放高温津贴。",
            more: [("Kind", "通知"), ("NumberText", "测工发【2099】07号"), ("Issuer", "测试旗总工会"), ("IssuedOn", "2099-07-06")]
        );
        var address = await editor.AddressAsync(id);
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetStringAsync($"/{tenant}/notices")).ShouldNotContain("高温天气");

        var preview = await editor.PostAsync(
            "/admin/notices/preview",
            await editor.OpenAsync($"/admin/notices/{id}"),
            [("Body", "还没有保存的**话**。")]
        );
        var previewed = await preview.Content.ReadAsStringAsync();
        previewed.ShouldContain("还没有保存的<strong>话</strong>。");
        previewed.ShouldContain("测工发〔2099〕7号");

        var published = await editor.SaveAsync(id, publish: true);
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect, await published.Content.ReadAsStringAsync());
        var page = await visitor.GetStringAsync(address);
        page.ShouldContain("关于做好高温天气劳动保护的通知");
        page.ShouldContain("测工发〔2099〕7号");
        page.ShouldContain("2099年7月6日");
        page.ShouldNotContain("还没有保存的");
        (await visitor.GetStringAsync($"/{tenant}/notices?kind=通知&year=2099&issuer=测试旗总工会")).ShouldContain("高温天气");
        (await visitor.GetStringAsync($"/{tenant}/notices?year=2098")).ShouldNotContain("高温天气");
        (await visitor.GetStringAsync($"/{tenant}/")).ShouldContain("高温天气");

        var acts = await App.InTenantAsync(tenant, s => s.GetRequiredService<ActLog>().HistoryAsync(id, 10, default));
        acts.Select(a => a.Name).ShouldBe(["notices.publish", "notices.draft"]);
    }

    [Fact]
    public async Task A_cached_page_changes_at_once_and_a_draft_of_it_changes_nothing()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var visitor = App.Client();
        var id = await editor.NewAsync("公布的题目", "第一稿。", publish: true);
        var address = await editor.AddressAsync(id);
        (await visitor.GetStringAsync(address)).ShouldContain("第一稿。");
        (await visitor.GetAsync(address)).Headers.Age.ShouldNotBeNull("the second answer comes from the cache");

        (await editor.SaveAsync(id, publish: false, ("Body", "第二稿。"), ("Title", "改过的题目"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var between = await visitor.GetStringAsync(address);
        between.ShouldContain("第一稿。");
        between.ShouldNotContain("改过的题目");
        (await editor.RowAsync(id)).HasDraft.ShouldBeTrue();

        var beside = await editor.NewAsync("旁边的公告", publish: true);
        (await visitor.GetStringAsync(await editor.AddressAsync(beside))).ShouldNotContain(
            "改过的题目",
            customMessage: "neighbours bear the published title"
        );

        await editor.SaveAsync(id, publish: true);
        (await visitor.GetStringAsync(address)).ShouldContain("第二稿。");
        (await editor.VersionsAsync(id)).Select(v => v.Body).ShouldBe(["第一稿。", "第二稿。"]);
    }

    [Fact]
    public async Task What_is_taken_back_is_gone_for_everyone_and_can_come_back()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices.Feed");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var visitor = App.Client();
        var id = await editor.NewAsync("发错的公告", publish: true);
        var address = await editor.AddressAsync(id);
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);

        await editor.UnpublishAsync(id, "");
        (await editor.RowAsync(id)).State.ShouldBe(ContentState.Published, "a reason is asked for");
        await editor.UnpublishAsync(id, "内容有误");
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await editor.Client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await visitor.GetStringAsync($"/{tenant}/notices")).ShouldNotContain("发错的公告");
        (await visitor.GetStringAsync($"/{tenant}/feed")).ShouldNotContain("发错的公告");
        (await editor.Client.GetStringAsync($"/{tenant}/admin/notices/{id}/history")).ShouldContain("内容有误");

        await editor.SaveAsync(id, publish: true, ("Title", "改正的公告"));
        (await visitor.GetStringAsync(address)).ShouldContain("改正的公告");
    }

    [Fact]
    public async Task Writing_and_publishing_are_different_permissions()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var writer = await NoticeEditor.SignInAsync(App, tenant, "EditNotices");
        var publisher = await NoticeEditor.SignInAsync(App, tenant, "PublishNotices");
        var id = await writer.NewAsync("等人发布的通知");
        (await writer.SaveAsync(id, publish: true)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await writer.Client.GetStringAsync($"/{tenant}/admin/notices/{id}")).ShouldNotContain("保存并发布");
        (await publisher.SaveAsync(id, publish: false, ("Title", "改题目"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var row = await writer.RowAsync(id);
        var response = await publisher.Client.PostFormAsync(
            $"/{tenant}/admin/notices/{id}?handler=PublishLatest",
            new() { ["basedOn"] = row.Version.ToString() },
            $"/{tenant}/admin/notices/{id}"
        );
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await writer.RowAsync(id)).State.ShouldBe(ContentState.Published);
    }

    [Fact]
    public async Task Several_are_published_and_taken_back_together()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var first = await editor.NewAsync("甲公告");
        var second = await editor.NewAsync("乙公告");
        var empty = await editor.NewAsync("空公告", body: "");
        var page = $"/{tenant}/admin/notices";
        var html = await editor.Client.GetStringAsync(page);
        var form = new List<KeyValuePair<string, string>> { new("__RequestVerificationToken", Forms.TokenIn(html)) };
        form.AddRange(new[] { first, second, empty }.Select(id => KeyValuePair.Create("Chosen", id.ToString())));
        var response = await editor.Client.PostAsync(page + "?handler=Publish", new FormUrlEncodedContent(form));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var told = await editor.Client.GetStringAsync(page);
        told.ShouldContain("已发布 2 条");
        told.ShouldContain("“空公告”的正文是空的");

        form.Add(new("Reason", "全部撤回"));
        await editor.Client.PostAsync(page + "?handler=Unpublish", new FormUrlEncodedContent(form));
        (await editor.RowAsync(first)).State.ShouldBe(ContentState.Unpublished);
        (await editor.RowAsync(second)).UnpublishedReason.ShouldBe("全部撤回");
        (await editor.RowAsync(empty)).State.ShouldBe(ContentState.Draft);
    }

    [Fact]
    public async Task Two_published_notices_of_one_issuer_do_not_share_a_number()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        await editor.NewAsync("先到的", publish: true, more: [("NumberText", "测工发〔2099〕1号"), ("Issuer", "甲工会")]);
        await editor.NewAsync("别家的同号", publish: true, more: [("NumberText", "测工发〔2099〕1号"), ("Issuer", "乙工会")]);
        var refused = await editor.SendAsync(
            "/admin/notices/new",
            "?handler=Publish",
            [("Title", "后到的"), ("Body", "文"), ("NumberText", "测工发[2099]1号"), ("Issuer", "甲工会")]
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await refused.Content.ReadAsStringAsync()).ShouldContain("文号已被“先到的”使用");
    }
}
