using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Notices.Topics;
using Union.Tests.Hosting;

namespace Union.Tests.Notices.Heads;

public sealed class TopicsTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Topics_form_a_tree_and_the_public_list_is_limited_to_a_branch()
    {
        var (tenant, editor) = await EditorAsync();
        var rights = await AddAsync(tenant, editor, "权益保障");
        var talks = await AddAsync(tenant, editor, "集体协商", rights);
        await AddAsync(tenant, editor, "没有文件的");
        await editor.NewAsync("测协商办法", "文", true, ("Head.TopicIds", talks.ToString()));
        await editor.NewAsync("测别的", "文", true);
        var visitor = App.Client();
        foreach (var topic in new[] { rights, talks })
            (await ListedAsync(visitor, tenant, topic)).ShouldBe(["测协商办法"]);
        var list = await visitor.GetStringAsync($"/{tenant}/notices");
        list.ShouldContain("权益保障 / 集体协商");
        list.ShouldNotContain("没有文件的");
        (await ListedAsync(visitor, tenant, Guid.NewGuid())).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_breaks_the_tree_is_refused_with_the_reason()
    {
        var (tenant, editor) = await EditorAsync();
        var one = await AddAsync(tenant, editor, "一级");
        var two = await AddAsync(tenant, editor, "二级", one);
        await RefusedAsync(tenant, editor, new() { ["Input.Name"] = "一级" }, "已经有“一级”");
        await RefusedAsync(tenant, editor, new() { ["Input.Name"] = "甲/乙" }, "不能有“/”");
        await RefusedAsync(tenant, editor, new() { ["Input.Name"] = new string('长', 41) }, "不能超过 40 个字");
        var version = (await TopicsAsync(tenant)).Single(t => t.Id == one).Version.ToString();
        await RefusedAsync(
            tenant,
            editor,
            new()
            {
                ["Input.Id"] = one.ToString(),
                ["Input.Name"] = "一级",
                ["Input.ParentId"] = two.ToString(),
                ["Input.BasedOn"] = version,
            },
            "不能把主题移到它自己或它的下级下面"
        );
        await RefusedAsync(
            tenant,
            editor,
            new()
            {
                ["Input.Id"] = one.ToString(),
                ["Input.Name"] = "新名",
                ["Input.BasedOn"] = "99",
            },
            "刚才有人"
        );
        var four = await AddAsync(tenant, editor, "四级", await AddAsync(tenant, editor, "三级", two));
        await RefusedAsync(tenant, editor, new() { ["Input.Name"] = "五级", ["Input.ParentId"] = four.ToString() }, "最多 4 级");

        var page = $"/{tenant}/admin/notices/topics";
        await editor.Client.PostFormAsync($"{page}?handler=Remove", new() { ["topic"] = one.ToString() }, page);
        (await editor.Client.GetStringAsync(page)).ShouldContain("下面还有主题");
        await editor.NewAsync("测文", "文", true, ("Head.TopicIds", four.ToString()));
        (await ListedAsync(App.Client(), tenant, four)).ShouldBe(["测文"]);
        await editor.Client.PostFormAsync($"{page}?handler=Remove", new() { ["topic"] = four.ToString() }, page);
        (await editor.Client.GetStringAsync(page)).ShouldContain("还有 1 个已发布的文件属于");
        (await TopicsAsync(tenant)).Count.ShouldBe(4);
        var reader = await App.SignedInAsync(tenant, "ViewNoticeDrafts");
        (await reader.PostFormAsync(page, new() { ["Input.Name"] = "不许" }, page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Recipes_bring_topics_by_their_path()
    {
        var (tenant, editor) = await EditorAsync();
        var talks = await AddAsync(tenant, editor, "集体协商", await AddAsync(tenant, editor, "权益保障"));
        await editor.NewAsync("测协商办法", "文", true, ("Head.TopicIds", talks.ToString()));
        var other = await fixture.NewTenantAsync("Union.Notices");
        (await HeadRecipes.RunAsync(App, other, await HeadRecipes.ExportAsync(App, tenant))).Succeeded.ShouldBeTrue();
        var topics = await TopicsAsync(other);
        topics.Select(t => t.Name).Order(StringComparer.Ordinal).ShouldBe(["权益保障", "集体协商"]);
        (await HeadRecipes.OnlyVersionAsync(App, other)).TopicIds.ShouldBe([topics.Single(t => t.Name == "集体协商").Id]);
    }

    // The lists by topic follow a publication after its commit.
    // Topics follow a publication after its commit.
    private async Task<List<string>> ListedAsync(HttpClient client, string tenant, Guid topic)
    {
        await App.DeliverOutboxAsync();
        var page = await client.GetStringAsync($"/{tenant}/notices?topic={topic:N}&seen={Guid.NewGuid():N}");
        return [.. new HtmlParser().ParseDocument(page).QuerySelectorAll(".n-list h2").Select(h => h.TextContent)];
    }

    private async Task<Guid> AddAsync(string tenant, NoticeEditor editor, string name, Guid? parent = null)
    {
        var page = $"/{tenant}/admin/notices/topics";
        var answer = await editor.Client.PostFormAsync(page, new() { ["Input.Name"] = name, ["Input.ParentId"] = parent?.ToString() ?? "" }, page);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        return (await TopicsAsync(tenant)).Single(t => t.Name == name).Id;
    }

    private static async Task RefusedAsync(string tenant, NoticeEditor editor, Dictionary<string, string> fields, string reason)
    {
        var page = $"/{tenant}/admin/notices/topics";
        var answer = await editor.Client.PostFormAsync(page, fields, page);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(reason);
    }

    private Task<List<Topic>> TopicsAsync(string tenant) =>
        App.InTenantAsync(tenant, s => s.GetRequiredService<UnionDbContext>().Set<Topic>().AsNoTracking().ToListAsync());

    private async Task<(string Tenant, NoticeEditor Editor)> EditorAsync()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        return (tenant, await NoticeEditor.SignInAsync(App, tenant));
    }
}
