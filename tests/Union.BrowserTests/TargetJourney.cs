using Microsoft.Playwright;

namespace Union.BrowserTests;

[Collection(nameof(DemoCollection))]
public sealed class TargetJourney(DemoSite site)
{
    [Fact]
    public async Task The_editor_settles_proposals_with_keys_staff_report_and_the_reader_sees_what_is_asked_for()
    {
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/hanggin", "editor");
        await editor.OpenAsync("/hanggin/admin/notices/new");
        await editor.Page.FillAsync("[name='Input.Title']", "测目标方案");
        await editor.Page.FillAsync("[name='Input.Body']", "一、目标\n\n到2099年年底，完成测登记会员8000人；先锋号16家、奖状5家、标兵4家共28家。");
        await editor.ClickAsync(AriaRole.Button, "保存并发布");
        await editor.OpenAsync(new Uri(editor.Page.Url).AbsolutePath + "/targets");
        await editor.CheckAsync();
        for (var i = 0; i < 4; i++)
            await editor.LeaveAsync(() => editor.Page.Keyboard.PressAsync("y"));
        await editor.LeaveAsync(() => editor.Page.Keyboard.PressAsync("n"));
        var page = await editor.TextAsync();
        page.ShouldContain("没有待核对的提示");
        page.ShouldContain("原文写的是 28 家");

        await using var staff = await site.VisitorAsync();
        await staff.SignInAsync("/hanggin", "staff");
        await staff.OpenAsync("/hanggin/admin/targets?q=测登记会员");
        await staff.CheckAsync();
        await staff.LeaveAsync(() => staff.Page.Locator("td a.u-row-title").ClickAsync());
        await staff.Page.FillAsync("[name='Input.Value']", "8123");
        await staff.ClickAsync(AriaRole.Button, "提交");
        (await staff.TextAsync()).ShouldContain("已达到");
        await staff.CheckAsync();

        await using var reader = await site.VisitorAsync();
        await reader.OpenAsync("/hanggin/notices");
        await reader.ClickAsync(AriaRole.Link, "测目标方案");
        await reader.CheckAsync();
        var text = await reader.Page.Locator("#targets").InnerTextAsync();
        text.ShouldContain("≥ 8,000 人");
        text.ShouldNotContain("8,123");
    }
}
