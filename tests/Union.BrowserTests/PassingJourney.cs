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
        for (var i = 0; i < 100; i++)
        {
            await recipient.OpenAsync("/hanggin/admin/inbox");
            if ((await recipient.TextAsync()).Contains(Title, StringComparison.Ordinal))
                break;
            await Task.Delay(200);
        }
        await recipient.CheckAsync();
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
}
