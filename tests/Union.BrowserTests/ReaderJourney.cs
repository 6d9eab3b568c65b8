using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>A reader at a phone: finds a document by its facets, learns what holds today and held then, follows what replaced it.</summary>
[Collection(nameof(DemoCollection))]
public sealed class ReaderJourney(DemoSite site)
{
    private const string Old = "测旗职工活动阵地管理办法";
    private const string New = "测旗职工活动阵地管理办法（修订）";
    private const string Issuer = "测阵地总工会";

    [Fact]
    public async Task A_reader_finds_what_holds_and_what_held_prints_it_and_subscribes_to_it()
    {
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/hanggin", "editor");
        await PublishAsync(editor, Old, "第一条　阵地由工会管理。\n\n第二条　阵地每周开放五天。", "测阵工发〔2025〕31号", "2025-03-01");
        await PublishAsync(
            editor,
            New,
            "第一条　阵地由工会管理。\n\n第二条　阵地每天开放，不再执行《测旗职工活动阵地管理办法》（测阵工发〔2025〕31号）第二条。",
            "测阵工发〔2026〕32号",
            "2026-03-01"
        );
        await ReplaceAsync(editor);

        await using var reader = await site.VisitorAsync();
        await reader.Page.SetViewportSizeAsync(390, 844);
        await FindByFacetsAsync(reader);
        var address = await LearnWhatHeldAsync(reader);
        await FollowCitationsAsync(reader, address);
        await PrintAsync(reader, address);
        await SubscribeAsync(reader);
        await WithKeysAsync(reader);
    }

    private static async Task PublishAsync(Visitor editor, string title, string body, string number, string on)
    {
        await editor.Page.GotoAsync("/hanggin/admin/notices/new");
        await editor.Page.FillAsync("[name='Input.Title']", title);
        await editor.Page.FillAsync("[name='Input.Body']", body);
        await editor.Page.SelectOptionAsync("[name='Input.Kind']", "办法");
        await editor.Page.FillAsync("[name='Input.NumberText']", number);
        await editor.Page.FillAsync("[name='Input.Issuer']", Issuer);
        await editor.Page.FillAsync("[name='Input.IssuedOn']", on);
        await editor.Page.FillAsync("[name='Input.EffectiveOn']", on);
        await editor.ClickAsync(AriaRole.Button, "保存并发布");
        (await editor.TextAsync()).ShouldContain("公告已发布");
    }

    private static async Task ReplaceAsync(Visitor editor)
    {
        await editor.ClickAsync(AriaRole.Link, "时效与关系");
        await editor.Page.SelectOptionAsync("[name='Input.Kind']", "Replaces");
        await editor.Page.FillAsync("[name='Input.Target']", "测阵工发〔2025〕31号");
        await editor.Page.FillAsync("[name='Input.On']", "2026-03-01");
        await editor.ClickAsync(AriaRole.Button, "添加", exact: true);
        (await editor.TextAsync()).ShouldContain(Old);
    }

    private static async Task FindByFacetsAsync(Visitor reader)
    {
        await reader.OpenAsync("/hanggin/notices");
        await reader.IsNoWiderAsync();
        await ChooseAsync(reader, "issuer", Issuer);
        await ChooseAsync(reader, "kind", "办法");
        (await reader.Page.Locator(".n-list > li").CountAsync()).ShouldBe(2);
        // What held is still found by its year, and taken off again with its chip.
        await ChooseAsync(reader, "year", "2025");
        (await reader.Page.Locator(".n-list > li").CountAsync()).ShouldBe(1);
        await reader.IsNoWiderAsync();
        await reader.LeaveAsync(() => reader.Page.Locator(".u-chip").Filter(new() { HasText = "2025" }).ClickAsync());
        (await reader.Page.Locator(".n-list > li").CountAsync()).ShouldBe(2);
        await reader.ClickAsync(AriaRole.Link, Old, exact: true);
    }

    private static async Task<string> LearnWhatHeldAsync(Visitor reader)
    {
        var address = new Uri(reader.Page.Url).AbsolutePath;
        await reader.IsNoWiderAsync();
        (await reader.Page.Locator(".n-validity").InnerTextAsync()).ShouldContain("已被代替");
        await reader.Page.GetByText("看某一天的时效").ClickAsync();
        await reader.Page.FillAsync("#on", "2025-06-01");
        await reader.LeaveAsync(() => reader.Page.GetByRole(AriaRole.Button, new() { Name = "查看", Exact = true }).ClickAsync());
        await reader.CheckAsync();
        await reader.IsNoWiderAsync();
        (await reader.Page.Locator(".n-validity").InnerTextAsync()).ShouldContain("有效");
        (await reader.Page.Locator(".n-validity").InnerTextAsync()).ShouldContain("2025年6月1日");
        // Whatever day is asked for, the permanent address is the same.
        (await reader.Page.Locator("link[rel=canonical]").GetAttributeAsync("href"))!.ShouldEndWith(address);
        await reader.OpenAsync(address);
        await reader.LeaveAsync(() => reader.Page.Locator(".n-validity a").Filter(new() { HasText = New }).ClickAsync());
        (await reader.Page.Locator("h1").InnerTextAsync()).ShouldBe(New);
        return address;
    }

    // The citations are read after the save, in the background.
    private static async Task FollowCitationsAsync(Visitor reader, string old)
    {
        var cites = reader.Page.Locator("a.u-cites");
        await reader.UntilAsync(new Uri(reader.Page.Url).AbsolutePath, async () => await cites.CountAsync() > 0);
        await reader.LeaveAsync(() => cites.First.ClickAsync());
        new Uri(reader.Page.Url).AbsolutePath.ShouldBe(old);
        (await reader.Page.Locator(":target").InnerTextAsync()).ShouldContain("每周开放五天");
        await reader.CheckAsync();
        await reader.LeaveAsync(() => reader.Page.Locator(".n-cites dd a").First.ClickAsync());
        (await reader.Page.Locator("h1").InnerTextAsync()).ShouldBe(New);
    }

    private static async Task PrintAsync(Visitor reader, string address)
    {
        await reader.OpenAsync(address + "/print");
        await reader.IsNoWiderAsync();
        (await reader.Page.Locator(".g-number").InnerTextAsync()).ShouldContain("测阵工发〔2025〕31号");
        var phone = reader.Page.ViewportSize!;
        await reader.Page.SetViewportSizeAsync(1280, 900);
        (await SheetWidthAsync(reader)).ShouldBe(794, tolerance: 2, "A4");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await reader.Page.Locator(".g-tools").IsVisibleAsync()).ShouldBeFalse();
        (await SheetWidthAsync(reader)).ShouldBeGreaterThan(589, "the 156 mm of a page are used");
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await reader.Page.SetViewportSizeAsync(phone.Width, phone.Height);
        var download = await reader.Page.RunAndWaitForDownloadAsync(() =>
            reader.Page.GetByRole(AriaRole.Link, new() { Name = "Word 文件" }).ClickAsync()
        );
        download.SuggestedFilename.ShouldEndWith(".docx");
    }

    // The feed is of what the list is limited to.
    private static async Task SubscribeAsync(Visitor reader)
    {
        await reader.OpenAsync("/hanggin/notices?issuer=" + Uri.EscapeDataString(Issuer));
        var feed = await reader.Page.GetByRole(AriaRole.Link, new() { Name = "订阅" }).First.GetAttributeAsync("href");
        var answer = await reader.Page.APIRequest.GetAsync(new Uri(new Uri(reader.Page.Url), feed).AbsoluteUri);
        answer.Ok.ShouldBeTrue();
        var text = await answer.TextAsync();
        text.ShouldContain(New);
        text.Split("<entry").Length.ShouldBe(3);
    }

    // Past the menu, to the first document of the list, and into it: no mouse.
    private static async Task WithKeysAsync(Visitor reader)
    {
        await reader.Page.SetViewportSizeAsync(1280, 800);
        await reader.OpenAsync("/hanggin/notices?issuer=" + Uri.EscapeDataString(Issuer));
        await reader.Page.Keyboard.PressAsync("Tab");
        (await FocusedAsync(reader)).ShouldBe("跳到正文");
        await reader.Page.Keyboard.PressAsync("Enter");
        for (var i = 0; i < 20 && !(await FocusedAsync(reader)).StartsWith(Old, StringComparison.Ordinal); i++)
            await reader.Page.Keyboard.PressAsync("Tab");
        var outline = await reader.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle");
        outline.ShouldNotBe("none");
        await reader.LeaveAsync(() => reader.Page.Keyboard.PressAsync("Enter"));
        (await reader.Page.Locator("h1").InnerTextAsync()).ShouldStartWith(Old);
    }

    private static Task<string> FocusedAsync(Visitor reader) =>
        reader.Page.EvaluateAsync<string>("() => (document.activeElement && document.activeElement.innerText || '').trim()");

    private static Task ChooseAsync(Visitor reader, string name, string value) =>
        reader.LeaveAsync(() => reader.Page.SelectOptionAsync($"#f-{name}", value));

    private static Task<double> SheetWidthAsync(Visitor reader) =>
        reader.Page.EvaluateAsync<double>("() => document.querySelector('.g-sheet').getBoundingClientRect().width");
}
