using Microsoft.Playwright;

namespace Union.BrowserTests;

[Collection(nameof(DemoCollection))]
public sealed class CitationJourney(DemoSite site)
{
    [Fact]
    public async Task The_editor_settles_a_doubtful_citation_with_a_key_and_the_reader_follows_it_both_ways()
    {
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/hanggin", "editor");
        await PublishAsync(editor, "关于职工书屋建设的意见", "第一条　甲。\n\n第二条　每个嘎查村建一处书屋。", "测省总工会");
        await PublishAsync(editor, "关于职工书屋建设的意见", "第一条　乙。\n\n第二条　每个苏木镇建一处书屋。", "测市总工会");
        await PublishAsync(editor, "关于报送书屋名单的通知", "一、报送范围\n\n按照《关于职工书屋建设的意见》第二条报送。", "测旗总工会");

        // The citations are read after the save, in the background.
        await editor.UntilSaysAsync("/hanggin/admin/notices/citations", "关于报送书屋名单的通知");
        await editor.Page.GetByLabel("测市总工会").CheckAsync();
        await editor.LeaveAsync(() => editor.Page.Keyboard.PressAsync("y"));
        (await editor.TextAsync()).ShouldContain("已确认");

        await using var reader = await site.VisitorAsync();
        await reader.OpenAsync("/hanggin/notices");
        await reader.ClickAsync(AriaRole.Link, "关于报送书屋名单的通知");
        await reader.LeaveAsync(() => reader.Page.Locator("a.u-cites").ClickAsync());
        await reader.CheckAsync();
        (await reader.TextAsync()).ShouldContain("每个苏木镇建一处书屋");
        (await reader.Page.Locator(":target").InnerTextAsync()).ShouldContain("第二条");
        await reader.LeaveAsync(() => reader.Page.Locator(".n-cites dd a").ClickAsync());
        (await reader.TextAsync()).ShouldContain("按照《关于职工书屋建设的意见》第二条报送");
    }

    private static async Task PublishAsync(Visitor editor, string title, string body, string issuer)
    {
        await editor.OpenAsync("/hanggin/admin/notices/new");
        await editor.Page.FillAsync("[name='Input.Title']", title);
        await editor.Page.FillAsync("[name='Input.Body']", body);
        await editor.Page.FillAsync("[name='Input.Issuer']", issuer);
        await editor.ClickAsync(AriaRole.Button, "保存并发布");
    }
}
