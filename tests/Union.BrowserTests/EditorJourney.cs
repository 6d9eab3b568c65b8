using System.Text;
using Microsoft.Playwright;

namespace Union.BrowserTests;

[Collection(nameof(DemoCollection))]
public sealed class EditorJourney(DemoSite site)
{
    private const string Title = "关于开展冬季职工技能练兵的通知";

    [Fact]
    public async Task The_editor_drafts_previews_and_publishes_and_staff_find_it()
    {
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/hanggin", "editor");
        await editor.OpenAsync("/hanggin/admin/notices/new");
        await editor.Page.FillAsync("[name='Input.Title']", Title);
        await editor.Page.FillAsync(
            "[name='Input.Body']",
            "# 安排\n\n各基层工会自愿报名，优胜班组授予**流动红旗**，由鎏金车间承办。\n\n<script>alert(1)</script>"
        );
        await editor.Page.SetInputFilesAsync(
            "[name='Input.Files']",
            new FilePayload
            {
                Name = "报名表.txt",
                MimeType = "text/plain",
                Buffer = Encoding.UTF8.GetBytes("姓名、单位、工种"),
            }
        );
        await using (var stranger = await site.VisitorAsync())
        {
            var preview = await editor.ClickToNewPageAsync(AriaRole.Button, "预览");
            (await preview.InnerTextAsync("main")).ShouldContain("鎏金车间");
            (await preview.Locator("main strong").InnerTextAsync()).ShouldContain("流动红旗");
            await editor.CheckAsync(preview);
            await preview.CloseAsync();
            await stranger.OpenAsync("/hanggin/notices");
            (await stranger.TextAsync()).ShouldNotContain(Title);
        }
        await editor.ClickAsync(AriaRole.Button, "保存草稿");
        var edit = new Uri(editor.Page.Url).AbsolutePath;
        await using var reader = await site.VisitorAsync();
        await reader.OpenAsync("/hanggin/notices");
        (await reader.TextAsync()).ShouldNotContain(Title);

        await editor.OpenAsync(edit);
        await editor.ClickAsync(AriaRole.Button, "保存并发布");
        await reader.OpenAsync("/hanggin/notices");
        await reader.ClickAsync(AriaRole.Link, Title);
        (await reader.TextAsync()).ShouldContain("鎏金车间");
        var download = await reader.Page.RunAndWaitForDownloadAsync(() =>
            reader.Page.GetByRole(AriaRole.Link, new() { Name = "报名表" }).First.ClickAsync()
        );
        download.SuggestedFilename.ShouldBe("报名表.txt");

        await using var staff = await site.VisitorAsync();
        await staff.SignInAsync("/hanggin", "staff");
        await FindAsync(staff, "鎏金", Title);
    }

    [Fact]
    public async Task Staff_find_an_article_by_asking_for_it()
    {
        Assert.SkipWhen(DemoSite.SharedDocuments is null, "shared/documents is not beside this checkout");
        await using var staff = await site.VisitorAsync();
        await staff.SignInAsync("/hanggin", "staff");
        await FindAsync(staff, "工会法 第十一条", "工会法");
        var first = staff.Page.Locator("ol[aria-label='检索结果'] > li").First;
        (await first.InnerTextAsync()).ShouldContain("第十一条");
        await staff.LeaveAsync(() => first.GetByRole(AriaRole.Link).First.ClickAsync());
        await staff.CheckAsync();
        (await staff.TextAsync()).ShouldContain("第十一条");
        staff.Page.Url.ShouldContain("#");
        (await staff.Page.Locator(":target").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_county_admin_cannot_see_another_countys_draft_by_any_address()
    {
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/hanggin", "editor");
        await editor.OpenAsync("/hanggin/admin/notices/new");
        await editor.Page.FillAsync("[name='Input.Title']", "尚未定稿的机密安排");
        await editor.Page.FillAsync("[name='Input.Body']", "内部讨论");
        await editor.ClickAsync(AriaRole.Button, "保存草稿");
        var id = new Uri(editor.Page.Url).Segments[^1];
        await using var neighbour = await site.VisitorAsync();
        await neighbour.SignInAsync("/otog", "admin");
        foreach (
            var address in new[]
            {
                $"/otog/admin/notices/{id}",
                $"/otog/notices/{id}",
                $"/hanggin/notices/{id}",
                $"/otog/admin/history/{id}",
                $"/otog/admin/notices/{id}/versions",
            }
        )
            (await neighbour.OpenAsync(address)).Status.ShouldBe(404, address);
        await neighbour.OpenAsync($"/hanggin/admin/notices/{id}");
        neighbour.Page.Url.ShouldContain("/hanggin/login");
        await neighbour.OpenAsync("/otog/search?q=机密安排");
        (await neighbour.TextAsync()).ShouldNotContain("尚未定稿");
    }

    // The index follows within two seconds; a person would press the button again.
    private static async Task FindAsync(Visitor staff, string query, string title)
    {
        await Waiting.UntilAsync(async () =>
        {
            await staff.OpenAsync("/hanggin/admin/search");
            await staff.Page.FillAsync("main [name=q]", query);
            await staff.LeaveAsync(() => staff.Page.Keyboard.PressAsync("Enter"));
            return (await staff.TextAsync()).Contains(title, StringComparison.Ordinal)
                && await staff.Page.Locator("ol[aria-label='检索结果'] mark").CountAsync() > 0;
        });
        await staff.CheckAsync();
    }
}
