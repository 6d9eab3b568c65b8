using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Contents;
using Union.Contents.Attachments;
using Union.Core.Data;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

public sealed class CloneTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Theory]
    [InlineData("true", 1)]
    [InlineData("false", 0)]
    public async Task A_copy_is_a_new_draft_without_what_only_the_original_has(string withAttachments, int attachments)
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var id = await editor.NewAsync(
            "春季通知",
            "一、正文",
            true,
            ("NumberText", "测工发〔2099〕8号"),
            ("IssuedOn", "2099-03-01"),
            ("Kind", "通知")
        );
        await editor.SendAsync($"/admin/notices/{id}", "?handler=Publish", [], ("表.txt", Encoding.UTF8.GetBytes("表")));

        var page = $"/{tenant}/admin/notices/{id}/clone";
        var answer = await editor.Client.PostFormAsync(page, new() { ["Input.Title"] = "夏季通知", ["Input.WithAttachments"] = withAttachments });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var copy = Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
        copy.ShouldNotBe(id);
        var version = (await editor.VersionsAsync(copy)).Single();
        (version.Title, version.Body, version.Kind).ShouldBe(("夏季通知", "一、正文", "通知"));
        (version.NumberText, version.NumberKind, version.IssuedOn).ShouldBe(("", null, null));
        version.ChangeNote.ShouldBe("复制自“春季通知”");
        (await editor.RowAsync(copy)).State.ShouldBe(ContentState.Draft);
        (await editor.RowAsync(id)).State.ShouldBe(ContentState.Published);
        var kept = await App.InTenantAsync(
            tenant,
            s => s.GetRequiredService<UnionDbContext>().Set<ContentAttachment>().CountAsync(a => a.ItemId == copy)
        );
        kept.ShouldBe(attachments);
    }

    [Fact]
    public async Task A_copy_without_title_is_refused_and_who_may_not_write_makes_none()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var id = await editor.NewAsync("题");
        var page = $"/{tenant}/admin/notices/{id}/clone";
        var answer = await editor.Client.PostFormAsync(page, new() { ["Input.Title"] = " " });
        (await answer.Content.ReadAsStringAsync()).ShouldContain("请填写标题");
        var reader = await App.SignedInAsync(tenant, "ViewNoticeDrafts");
        (await reader.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await editor.Client.GetAsync($"/{tenant}/admin/notices/{Guid.NewGuid()}/clone")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
