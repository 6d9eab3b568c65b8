using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Host;
using Union.Core.Permissions;
using Union.Notices;
using Union.Notices.Following;
using Union.Tests.Files;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Following;

/// <summary>An import is told of once: who follows an issuer or a kind hears how much it brought, not a thousand times.</summary>
public sealed class ImportNewsTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task New_documents_of_a_folder_are_one_notification_and_files_that_were_there_are_none()
    {
        using var folder = new TemporaryFolder();
        var site = await FollowSite.OpenAsync(fixture);
        await site.Editor.NewAsync("测已有的通知", publish: true, more: [("Kind", "通知")]);
        var both = await site.FollowerAsync();
        await site.FollowAsync(both, FollowTarget.Issuer("测旗总工会"));
        await site.FollowAsync(both, FollowTarget.OfKind("通知"));
        var other = await site.FollowerAsync();
        await site.FollowAsync(other, FollowTarget.Issuer("测别的总工会"));
        foreach (var i in new[] { 1, 2, 3 })
            folder.Write($"{i}.md", $"---\n发文机关: 测旗总工会\n---\n# 关于评选第 {i} 批先进的通知\n\n各基层工会要认真做好第 {i} 批评选推荐工作。");

        await ImportAsync(site, folder);
        var told = (await site.ToldAsync(both)).ShouldHaveSingleItem();
        told.Title.ShouldStartWith("新收录 3 件文件");
        told.Detail.ShouldContain("一次导入");
        (await both.Client.GetAsync($"/{site.Tenant}{told.Link}")).EnsureSuccessStatusCode();
        (await site.ToldAsync(other)).ShouldBeEmpty();

        await ImportAsync(site, folder);
        (await site.ToldAsync(both)).ShouldHaveSingleItem("nothing new came");
    }

    [Fact]
    public async Task What_is_imported_for_staff_is_told_to_staff_alone_and_a_draft_when_an_editor_publishes_it()
    {
        using var folder = new TemporaryFolder();
        var site = await FollowSite.OpenAsync(fixture);
        var (member, staff) = (await site.FollowerAsync(), await site.FollowerAsync(StockRoles.Staff));
        // A kind is followed from one of its documents.
        await site.Editor.NewAsync("测已有的通知", publish: true, more: [("Kind", "通知")]);
        foreach (var person in new[] { member, staff })
            await site.FollowAsync(person, FollowTarget.OfKind("通知"));
        folder.Write("一.md", "# 关于内部事项的通知\n\n各基层工会要认真做好有关的各项工作，并报告结果。");
        (await ImportAsync(site, folder, "--visibility", "staff")).ShouldContain("新增 1 件");
        (await site.ToldAsync(staff)).ShouldHaveSingleItem().Title.ShouldStartWith("新收录 1 件文件");
        (await site.ToldAsync(member)).ShouldBeEmpty();

        folder.Write("二.md", "# 关于公开事项的通知\n\n各基层工会要认真做好有关的各项工作，并报告结果。");
        await ImportAsync(site, folder, "--visibility", "draft");
        (await site.ToldAsync(member)).ShouldBeEmpty();
        var draft = await site.InAsync(db => db.Set<Notice>().SingleAsync(n => n.SourcePath == "二.md"));
        await site.Editor.SaveAsync(draft.Id, publish: true);
        (await site.ToldAsync(member)).ShouldHaveSingleItem().Title.ShouldContain("关于公开事项的通知");
    }

    private static async Task<string> ImportAsync(FollowSite site, TemporaryFolder folder, params string[] more)
    {
        await using var scope = site.App.Services.CreateAsyncScope();
        var verb = scope.ServiceProvider.GetServices<IHostVerb>().Single(v => v.Name == "import");
        var arguments = VerbArguments.Parse([folder.Path, "--tenant", site.Tenant, .. more], verb.Flags);
        var told = new StringWriter();
        (await verb.RunAsync(arguments, told, default)).ShouldBe(0);
        return told.ToString();
    }
}
