using System.Net;
using Union.Contents;
using Union.Contents.TakeDowns;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

/// <summary>Three ways to take a notice down, and what readers see of each.</summary>
public sealed class TakeDownTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Fact]
    public async Task Published_in_error_is_gone_or_leads_to_the_right_one()
    {
        var (editor, visitor) = await DeskAsync();
        var wrong = await editor.NewAsync("发错的通知", publish: true);
        var right = await editor.NewAsync("正确的通知", publish: true);
        var (from, to) = (await editor.AddressAsync(wrong), await editor.AddressAsync(right));
        await DownAsync(editor, wrong, TakeDown.Error, "发错了版本。");
        (await visitor.GetAsync(from)).StatusCode.ShouldBe(HttpStatusCode.Gone);

        await editor.SaveAsync(wrong, publish: true);
        (await visitor.GetAsync(from)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await DownAsync(editor, wrong, TakeDown.Error, "发错了版本。", "http://localhost" + to);
        var answer = await visitor.GetAsync(from);
        (answer.StatusCode, answer.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.MovedPermanently, to));
    }

    [Fact]
    public async Task Consolidated_leads_to_the_document_that_took_it_in_and_nowhere_else()
    {
        var (editor, visitor) = await DeskAsync();
        var old = await editor.NewAsync("旧办法", publish: true);
        var next = await editor.NewAsync("新办法", publish: true);
        var draft = await editor.NewAsync("没发布的办法");
        foreach (var target in new[] { "", "https://example.org/elsewhere", await editor.AddressAsync(draft), await editor.AddressAsync(old) })
        {
            await DownAsync(editor, old, TakeDown.Consolidated, "并入新办法。", target);
            (await editor.RowAsync(old)).State.ShouldBe(ContentState.Published, target);
        }
        await DownAsync(editor, old, TakeDown.Consolidated, "并入新办法。", await editor.AddressAsync(next));
        (await visitor.GetAsync(await editor.AddressAsync(old))).Headers.Location!.ToString().ShouldBe(await editor.AddressAsync(next));
    }

    [Fact]
    public async Task Withdrawn_stays_with_a_banner_and_the_reason()
    {
        var (editor, visitor) = await DeskAsync();
        var id = await editor.NewAsync("不再执行的办法", "仍可查阅的正文。", publish: true);
        await DownAsync(editor, id, TakeDown.Withdrawn, "上级文件已经废止。");
        var page = await visitor.GetStringAsync(await editor.AddressAsync(id));
        page.ShouldContain("这个文件已不再执行");
        page.ShouldContain("上级文件已经废止。");
        page.ShouldContain("仍可查阅的正文");
        var row = await editor.RowAsync(id);
        (row.State, row.TakenDownAs).ShouldBe((ContentState.Published, TakeDown.Withdrawn));
        // A new version in its place holds again.
        await editor.SaveAsync(id, publish: true, ("Body", "修订后的正文。"));
        (await visitor.GetStringAsync(await editor.AddressAsync(id))).ShouldNotContain("不再执行。");
        (await editor.RowAsync(id)).TakenDownAs.ShouldBeNull();
    }

    [Fact]
    public async Task A_reason_is_asked_for_whatever_the_way()
    {
        var (editor, _) = await DeskAsync();
        var id = await editor.NewAsync("要写原因的通知", publish: true);
        foreach (var how in Enum.GetValues<TakeDown>())
            await DownAsync(editor, id, how, " ");
        (await editor.RowAsync(id)).TakenDownAs.ShouldBeNull();
    }

    private async Task<(NoticeEditor Editor, HttpClient Visitor)> DeskAsync()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        return (await NoticeEditor.SignInAsync(fixture.App, tenant), fixture.App.Client());
    }

    private static async Task DownAsync(NoticeEditor editor, Guid id, TakeDown how, string reason, string target = "")
    {
        var page = $"{editor.Root}/admin/notices/{id}";
        var fields = new Dictionary<string, string>
        {
            ["TakeDown.How"] = $"{how}",
            ["TakeDown.Reason"] = reason,
            ["TakeDown.RedirectTo"] = target,
        };
        (await editor.Client.PostFormAsync($"{page}?handler=Unpublish", fields, page)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
