using Microsoft.Playwright;

namespace Union.BrowserTests;

[Collection(nameof(DemoCollection))]
public sealed class PassingJourney(DemoSite site)
{
    [Fact]
    public async Task A_city_passes_a_document_down_a_county_answers_and_the_city_sees_it()
    {
        const string Title = "关于报送职工书屋情况的通知";
        await using var sender = await site.VisitorAsync();
        await sender.SignInAsync("/ordos", "editor");
        await sender.OpenAsync("/ordos/admin/notices/new");
        await sender.Page.FillAsync("[name='Input.Title']", Title);
        await sender.Page.FillAsync("[name='Input.Body']", "请各旗区总工会报送本地职工书屋的数量。");
        await sender.ClickAsync(AriaRole.Button, "保存并发布");
        await sender.LeaveAsync(() => sender.Page.Locator("a[href$='/pass-down']").ClickAsync());
        await sender.CheckAsync();
        await sender.Page.FillAsync("[name='Input.Find']", "杭锦旗总工会");
        await sender.ClickAsync(AriaRole.Button, "查找", exact: true);
        await sender.Page.GetByLabel("杭锦旗总工会").First.CheckAsync();
        await sender.Page.FillAsync("[name='Input.Message']", "请如实填报。");
        await sender.Page.FillAsync("[name='Input.DueOn']", DateTime.UtcNow.AddDays(10).ToString("yyyy-MM-dd"));
        await sender.Page.FillAsync("[name='Input.Questions[0].Text']", "职工书屋数量");
        await sender.Page.SelectOptionAsync("[name='Input.Questions[0].Kind']", "Number");
        await sender.ClickAsync(AriaRole.Button, "下发", exact: true);
        (await sender.TextAsync()).ShouldContain("已下发给 1 个单位");
        var round = sender.Page.Url;

        await using var recipient = await site.VisitorAsync();
        await recipient.SignInAsync("/hanggin", "editor");
        // It is delivered after the save, in the background.
        await recipient.UntilSaysAsync("/hanggin/admin/inbox", Title);
        await recipient.OpenAsync("/hanggin/admin/todo");
        (await recipient.TextAsync()).ShouldContain(Title);
        await recipient.OpenAsync("/hanggin/admin/inbox?show=owed");
        await recipient.ClickAsync(AriaRole.Link, Title);
        (await recipient.TextAsync()).ShouldContain("请如实填报。");
        (await recipient.TextAsync()).ShouldContain("请各旗区总工会报送本地职工书屋的数量。");
        await recipient.CheckAsync();
        await recipient.ClickAsync(AriaRole.Button, "已阅", exact: true);
        await recipient.Page.FillAsync("#q1", "18");
        await recipient.ClickAsync(AriaRole.Button, "送出回复");
        (await recipient.TextAsync()).ShouldContain("回复已送出");

        await sender.Page.GotoAsync(round);
        (await sender.TextAsync()).ShouldContain("已回复");
        await sender.CheckAsync();
        await sender.ClickAsync(AriaRole.Link, "看回复");
        (await sender.TextAsync()).ShouldContain("18");
        await sender.CheckAsync();
    }

    [Fact]
    public async Task A_county_is_urged_given_more_time_answers_with_a_file_and_is_told_when_the_document_is_repealed()
    {
        const string Title = "关于报送困难职工台账的通知";
        await using var sender = await site.VisitorAsync();
        await sender.SignInAsync("/ordos", "editor");
        await PublishAsync(sender, Title, "请报送台账。");
        var notice = new Uri(sender.Page.Url).AbsolutePath;
        await sender.OpenAsync(notice + "/pass-down");
        await sender.Page.GetByLabel("所有下级总工会").CheckAsync();
        await sender.Page.Locator("input[type=checkbox][name='Input.File']").CheckAsync();
        await sender.Page.FillAsync("[name='Input.DueOn']", DateTime.UtcNow.AddDays(3).ToString("yyyy-MM-dd"));
        await sender.ClickAsync(AriaRole.Button, "下发", exact: true);
        var round = new Uri(sender.Page.Url).AbsolutePath;
        var row = sender.Page.Locator("tr").Filter(new() { HasText = "杭锦旗总工会" });
        await sender.UntilAsync(round, async () => (await row.InnerTextAsync()).Contains("未打开", StringComparison.Ordinal));

        var later = DateTime.UtcNow.AddDays(9).ToString("yyyy-MM-dd");
        await row.Locator("[name='Input.Chosen']").CheckAsync();
        await sender.Page.FillAsync("[name='Input.To']", later);
        await sender.Page.FillAsync("[name='Input.Reason']", "雪灾，道路不通。");
        await sender.ClickAsync(AriaRole.Button, "延期", exact: true);
        (await row.InnerTextAsync()).ShouldContain("雪灾，道路不通。");
        (await sender.Page.Locator("tr").Filter(new() { HasText = "雪灾" }).CountAsync()).ShouldBe(1, "for one alone");
        await row.Locator("[name='Input.Chosen']").CheckAsync();
        await sender.ClickAsync(AriaRole.Button, "催办还欠的");
        (await row.InnerTextAsync()).ShouldContain("催办 1 次");

        await using var recipient = await site.VisitorAsync();
        await recipient.SignInAsync("/hanggin", "editor");
        await AnswerAsync(recipient, Title);
        await sender.UntilAsync(round, async () => (await row.InnerTextAsync()).Contains("已回复", StringComparison.Ordinal));
        var export = await sender.Page.RunAndWaitForDownloadAsync(() => sender.Page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        (await File.ReadAllTextAsync(await export.PathAsync())).ShouldContain("杭锦旗总工会");

        await RepealAsync(sender, Title);
        await using var other = await site.VisitorAsync();
        await other.SignInAsync("/shiyan", "editor");
        await other.UntilSaysAsync("/shiyan/admin/inbox?q=" + Uri.EscapeDataString(Title), "已废止");
        await other.ClickAsync(AriaRole.Link, Title, exact: true);
        (await other.TextAsync()).ShouldContain("来文要求的事项不必再办理");
        await sender.OpenAsync(round);
        await sender.Page.GetByRole(AriaRole.Button, new() { Name = "结束这次下发", Exact = true }).ClickAsync();
        await sender.LeaveAsync(() => sender.Page.Locator("dialog button[value=yes]").ClickAsync());
        (await sender.TextAsync()).ShouldContain("已结束，不再等待回复");
    }

    private static async Task PublishAsync(Visitor sender, string title, string body)
    {
        await sender.OpenAsync("/ordos/admin/notices/new");
        await sender.Page.FillAsync("[name='Input.Title']", title);
        await sender.Page.FillAsync("[name='Input.Body']", body);
        await sender.ClickAsync(AriaRole.Button, "保存并发布");
    }

    private static async Task AnswerAsync(Visitor recipient, string title)
    {
        await recipient.OpenAsync("/hanggin/admin/inbox?show=owed");
        await recipient.ClickAsync(AriaRole.Link, title);
        var text = await recipient.TextAsync();
        text.ShouldContain("来文单位催办");
        text.ShouldContain("延期：雪灾");
        await recipient.ClickAsync(AriaRole.Button, "送出回复");
        (await recipient.TextAsync()).ShouldContain("来文要求交文件");
        await recipient.Page.SetInputFilesAsync(
            "[name='Input.Files']",
            new FilePayload
            {
                Name = "台账.txt",
                MimeType = "text/plain",
                Buffer = "测甲，困难职工"u8.ToArray(),
            }
        );
        await recipient.ClickAsync(AriaRole.Button, "送出回复");
        (await recipient.TextAsync()).ShouldContain("回复已送出");
        (await recipient.Page.GetByRole(AriaRole.Link, new() { Name = "台账.txt" }).CountAsync()).ShouldBe(1);
    }

    private static async Task RepealAsync(Visitor sender, string title)
    {
        await PublishAsync(sender, "关于停止报送困难职工台账的通知", "不再报送。");
        await sender.ClickAsync(AriaRole.Link, "时效与关系");
        await sender.Page.SelectOptionAsync("[name='Input.Kind']", "Repeals");
        await sender.Page.FillAsync("[name='Input.Target']", title);
        await sender.ClickAsync(AriaRole.Button, "添加", exact: true);
    }
}
