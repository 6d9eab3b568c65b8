using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>The screens of docs/editors.md: taken each time, kept in docs/images with <c>DOCS_IMAGES=1</c>.</summary>
[Collection(nameof(DemoCollection))]
public sealed class EditorPictures(DemoSite site)
{
    private const long Largest = 150 * 1024;

    private const string Text = """
        各基层工会：

        为提高职工技能，现将2099年培训工作有关事项通知如下。

        ## 一、目标任务

        （一）全年培训职工300人次以上，由旗总工会负责。

        （二）职工**自愿报名**，培训不收费。

        ## 二、名额分配

        | 单位 | 名额 | 工种 |
        | --- | --- | --- |
        | 测甲厂 | 3 | 电工、焊工 |
        | 测乙厂 | 4 | 钳工 |
        """;

    [Fact]
    public async Task The_screens_of_the_guide_can_be_taken_and_are_small()
    {
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/dalad", "editor");
        var page = editor.Page;
        await editor.OpenAsync("/dalad/admin/notices/new");
        await page.FillAsync("[name='Input.Title']", "关于做好2099年职工技能培训工作的通知");
        await page.FillAsync("[name='Input.Body']", Text);
        await DropAsync(page);
        await Assertions.Expect(page.Locator("[name='Input.Body']")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("职工书屋开放.png"));
        await page.GetByRole(AriaRole.Button, new() { Name = "对照预览" }).ClickAsync();
        await Assertions.Expect(page.Locator(".e-preview img")).ToBeVisibleAsync();
        await TakeAsync(page, "editor");
        await page.GetByRole(AriaRole.Button, new() { Name = "插入图片" }).ClickAsync();
        await Assertions.Expect(page.Locator(".e-chooser img").First).ToBeVisibleAsync();
        await editor.CheckAsync();
        await TakeAsync(page, "editor-pictures");
        await page.Keyboard.PressAsync("Escape");
        await editor.ClickAsync(AriaRole.Button, "保存草稿");
        var address = new Uri(page.Url).AbsolutePath;

        await ConflictAsync(editor, address);
        await editor.OpenAsync("/dalad/admin/media?q=" + Uri.EscapeDataString("书屋"));
        await editor.ClickAsync(AriaRole.Link, "职工书屋开放.png");
        await TakeAsync(page, "media-file", 1060);

        await editor.OpenAsync(address);
        var day = DateTime.UtcNow.AddDays(1);
        await page.FillAsync("[name='Schedule.PublishAt']", $"{day:yyyy-MM-dd}T09:00");
        await editor.ClickAsync(AriaRole.Button, "保存定时");
        await editor.OpenAsync($"/dalad/admin/contents/schedule?month={day:yyyy-MM}");
        (await editor.TextAsync()).ShouldContain("09:00 发布：关于做好2099年职工技能培训工作的通知");
        await TakeAsync(page, "schedule-month", 940);
    }

    [Fact]
    public async Task The_screens_of_review_can_be_taken_and_are_small()
    {
        const string Title = "关于做好2099年职工疗休养工作的通知";
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/otog", "editor");
        await editor.OpenAsync("/otog/admin/notices/new");
        await editor.Page.FillAsync("[name='Input.Title']", Title);
        await editor.Page.FillAsync("[name='Input.Body']", Text);
        await editor.ClickAsync(AriaRole.Button, "保存草稿");
        await editor.Page.FillAsync("[name='Input.ChangeNote']", "名额按去年在岗人数分配，请核对第二部分。");
        await editor.ClickAsync(AriaRole.Button, "保存并送审");
        await using var reviewer = await site.VisitorAsync();
        await reviewer.SignInAsync("/otog", "reviewer");
        await reviewer.OpenAsync("/otog/admin/todo");
        await reviewer.ClickAsync(AriaRole.Link, Title);
        await TakeAsync(reviewer.Page, "review", 900);
    }

    [Fact]
    public async Task The_screens_of_passing_down_can_be_taken_and_are_small()
    {
        const string Title = "关于报送2099年职工书屋建设情况的通知";
        await using var sender = await site.VisitorAsync();
        await sender.SignInAsync("/ordos", "editor");
        await sender.OpenAsync("/ordos/admin/notices/new");
        await sender.Page.FillAsync("[name='Input.Title']", Title);
        await sender.Page.FillAsync("[name='Input.NumberText']", "测市工发〔2099〕18号");
        await sender.Page.FillAsync("[name='Input.Body']", "各旗区总工会：\n\n请报送本地职工书屋的数量，并附一张照片。");
        await sender.ClickAsync(AriaRole.Button, "保存并发布");
        await sender.LeaveAsync(() => sender.Page.Locator("a[href$='/pass-down']").ClickAsync());
        await sender.Page.GetByLabel("所有下级总工会").CheckAsync();
        await sender.Page.FillAsync("[name='Input.Message']", "请如实填报，于截止日以前送出。");
        await sender.Page.FillAsync("[name='Input.DueOn']", DateTime.UtcNow.AddDays(10).ToString("yyyy-MM-dd"));
        await sender.Page.FillAsync("[name='Input.Questions[0].Text']", "职工书屋数量");
        await sender.Page.SelectOptionAsync("[name='Input.Questions[0].Kind']", "Number");
        await sender.ClickAsync(AriaRole.Button, "下发", exact: true);
        var round = sender.Page.Url;

        await using var recipient = await site.VisitorAsync();
        await recipient.SignInAsync("/hanggin", "editor");
        var entry = recipient.Page.GetByRole(AriaRole.Link, new() { Name = Title });
        await recipient.UntilAsync("/hanggin/admin/inbox?show=owed", async () => await entry.CountAsync() > 0);
        await recipient.LeaveAsync(() => entry.First.ClickAsync());
        await recipient.Page.FillAsync("#q1", "18");
        await TakeAsync(recipient.Page, "inbox-entry", 900);
        await recipient.ClickAsync(AriaRole.Button, "送出回复");
        await sender.Page.GotoAsync(round);
        (await sender.TextAsync()).ShouldContain("已回复");
        await TakeAsync(sender.Page, "passing-round", 860);
    }

    private async Task ConflictAsync(Visitor editor, string address)
    {
        await using var other = await site.VisitorAsync();
        await other.SignInAsync("/dalad", "admin");
        await other.OpenAsync(address);
        await editor.Page.FillAsync("[name='Input.Body']", await ChangedAsync(editor.Page, "300人次", "500人次"));
        await editor.ClickAsync(AriaRole.Button, "保存草稿");
        await other.Page.FillAsync("[name='Input.Body']", await ChangedAsync(other.Page, "由旗总工会负责", "由旗总工会组织部负责"));
        await other.ClickAsync(AriaRole.Button, "保存草稿");
        (await other.TextAsync()).ShouldContain("保存了新的版本");
        await TakeAsync(other.Page, "editor-conflict", 480);
    }

    private static async Task<string> ChangedAsync(IPage page, string before, string after) =>
        (await page.InputValueAsync("[name='Input.Body']")).Replace(before, after, StringComparison.Ordinal);

    private static async Task TakeAsync(IPage page, string name, int height = 720)
    {
        await page.SetViewportSizeAsync(1280, height);
        await page.EvaluateAsync("() => document.activeElement && document.activeElement.blur()");
        var picture = await page.ScreenshotAsync();
        ((long)picture.Length).ShouldBeLessThan(Largest, name);
        if (Environment.GetEnvironmentVariable("DOCS_IMAGES") == "1")
            await File.WriteAllBytesAsync(Path.Combine(DemoSite.Root, "docs", "images", name + ".png"), picture);
    }

    // A drawing made by the page itself: shelves with books.
    private static Task DropAsync(IPage page) =>
        page.EvaluateAsync(
            """
            async () => {
              const canvas = new OffscreenCanvas(480, 270), draw = canvas.getContext('2d');
              draw.fillStyle = '#f3ead8'; draw.fillRect(0, 0, 480, 270);
              for (let shelf = 0; shelf < 3; shelf++) {
                draw.fillStyle = '#8a5a2b'; draw.fillRect(20, 85 + shelf * 80, 440, 8);
                for (let book = 0; book < 22; book++) {
                  draw.fillStyle = ['#b01e28', '#1a56a0', '#17683a', '#c9974a', '#6a3d9a'][(book * 7 + shelf * 3) % 5];
                  draw.fillRect(28 + book * 19.5, 30 + shelf * 80 + (book * 5) % 14, 15, 55 - (book * 5) % 14);
                }
              }
              const data = new DataTransfer(), blob = await canvas.convertToBlob({ type: 'image/png' });
              data.items.add(new File([blob], '职工书屋开放.png', { type: 'image/png' }));
              const area = document.querySelector("[name='Input.Body']");
              area.setSelectionRange(area.value.length, area.value.length);
              area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """
        );
}
