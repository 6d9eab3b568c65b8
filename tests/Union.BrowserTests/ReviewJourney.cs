using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>An editor, a reviewer and a signer bring a text out together; readers see what changed and when it no longer holds.</summary>
[Collection(nameof(DemoCollection))]
public sealed class ReviewJourney(DemoSite site)
{
    private const string Title = "关于调整职工疗休养名额的通知";
    private const string Body = "[name='Input.Body']";

    [Fact]
    public async Task A_text_is_returned_corrected_approved_signed_planned_published_explained_and_withdrawn()
    {
        await using var editor = await site.VisitorAsync();
        await editor.SignInAsync("/otog", "editor");
        var address = await SubmitAsync(editor);

        await using var reviewer = await site.VisitorAsync();
        await reviewer.SignInAsync("/otog", "reviewer");
        await ReturnAsync(reviewer);
        await CorrectAsync(editor, address);
        await OpenReviewAsync(reviewer);
        (await reviewer.TextAsync()).ShouldContain("名额增加到20个");
        await TakeAsync(reviewer, "审核通过");

        await using var signer = await site.VisitorAsync();
        await signer.SignInAsync("/otog", "signer");
        await OpenReviewAsync(signer);
        await TakeAsync(signer, "签发");

        await using var reader = await site.VisitorAsync();
        await PlanAsync(editor, address, reader);
        await editor.OpenAsync(address);
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await editor.LeaveAsync(() => editor.Page.Locator("dialog button[value=yes]").ClickAsync());
        (await editor.TextAsync()).ShouldContain("公告已发布");
        await reader.OpenAsync("/otog/notices");
        await reader.ClickAsync(AriaRole.Link, Title);
        var published = new Uri(reader.Page.Url).AbsolutePath;
        (await reader.TextAsync()).ShouldContain("名额增加到20个");

        await ExplainAsync(editor, address);
        await reader.OpenAsync(published);
        (await reader.Page.Locator(".n-changes").InnerTextAsync()).ShouldContain("报名截止日期改为六月底");

        await WithdrawAsync(editor, address);
        await reader.OpenAsync(published);
        (await reader.Page.Locator(".u-alert").First.InnerTextAsync()).ShouldContain("这个文件已不再执行");
        (await reader.TextAsync()).ShouldContain("名额改由各基层工会自定");
        await reviewer.OpenAsync("/otog/admin/contents/reviews");
        (await reviewer.Page.Locator("tr").Filter(new() { HasText = Title }).InnerTextAsync()).ShouldContain("演示签发人");
    }

    private static async Task<string> SubmitAsync(Visitor editor)
    {
        await editor.OpenAsync("/otog/admin/notices/new");
        // Where texts are reviewed, nobody is offered what will be refused.
        (await editor.Page.GetByRole(AriaRole.Button, new() { Name = "保存并发布" }).CountAsync()).ShouldBe(0);
        await editor.Page.FillAsync("[name='Input.Title']", Title);
        await editor.Page.FillAsync(Body, "各基层工会：\n\n今年的疗休养名额增加到2个，请于五月底前报名。");
        await editor.ClickAsync(AriaRole.Button, "保存草稿");
        var address = new Uri(editor.Page.Url).AbsolutePath;
        await editor.ClickAsync(AriaRole.Button, "保存并送审");
        (await editor.TextAsync()).ShouldContain("已送审");
        return address;
    }

    private static async Task ReturnAsync(Visitor reviewer)
    {
        await reviewer.OpenAsync("/otog/admin/todo");
        await reviewer.ClickAsync(AriaRole.Link, Title);
        (await reviewer.TextAsync()).ShouldContain("名额增加到2个");
        var step = await StepAsync(reviewer.Page, "退回修改");
        await step.Locator("[name='Input.Note']").FillAsync("名额应为20个，请核对。");
        await reviewer.LeaveAsync(() => step.GetByRole(AriaRole.Button, new() { Name = "退回修改", Exact = true }).ClickAsync());
        await reviewer.CheckAsync();
    }

    private static async Task CorrectAsync(Visitor editor, string address)
    {
        await editor.OpenAsync(address);
        (await editor.Page.Locator("#review").InnerTextAsync()).ShouldContain("名额应为20个，请核对。");
        await editor.Page.FillAsync(Body, "各基层工会：\n\n今年的疗休养名额增加到20个，请于五月底前报名。");
        await editor.ClickAsync(AriaRole.Button, "保存并送审");
        (await editor.TextAsync()).ShouldContain("已送审");
    }

    private static async Task OpenReviewAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/otog/admin/todo");
        await visitor.ClickAsync(AriaRole.Link, Title);
    }

    private static async Task TakeAsync(Visitor visitor, string move)
    {
        var step = await StepAsync(visitor.Page, move);
        await visitor.LeaveAsync(() => step.GetByRole(AriaRole.Button, new() { Name = move, Exact = true }).ClickAsync());
        await visitor.CheckAsync();
        (await visitor.TextAsync()).ShouldContain("已办理");
    }

    private static async Task<ILocator> StepAsync(IPage page, string move)
    {
        var step = page.Locator("details.w-move").Filter(new() { Has = page.GetByText(move, new() { Exact = true }) }).First;
        if (await step.GetAttributeAsync("open") is null)
            await step.Locator("summary").ClickAsync();
        return step;
    }

    // What is signed waits for its time, in the month and in the list; until then readers see nothing.
    private static async Task PlanAsync(Visitor editor, string address, Visitor reader)
    {
        var day = DateTime.UtcNow.AddDays(2);
        await editor.OpenAsync(address);
        await editor.Page.FillAsync("[name='Schedule.PublishAt']", $"{day:yyyy-MM-dd}T09:00");
        await editor.ClickAsync(AriaRole.Button, "保存定时");
        (await editor.TextAsync()).ShouldContain("已定时");
        (await editor.Page.Locator("#review").InnerTextAsync()).ShouldContain("定时待发");
        await editor.OpenAsync($"/otog/admin/contents/schedule?month={day:yyyy-MM}");
        (await editor.TextAsync()).ShouldContain(Title);
        await reader.OpenAsync("/otog/notices");
        (await reader.TextAsync()).ShouldNotContain(Title);
    }

    private static async Task ExplainAsync(Visitor editor, string address)
    {
        await editor.OpenAsync(address);
        await editor.ClickAsync(AriaRole.Link, "修订说明");
        await editor.Page.FillAsync("[name='Input.Text']", "报名截止日期改为六月底。");
        await editor.ClickAsync(AriaRole.Button, "保存", exact: true);
    }

    private static async Task WithdrawAsync(Visitor editor, string address)
    {
        await editor.OpenAsync(address);
        await editor.Page.Locator("[name='TakeDown.How'][value=Withdrawn]").CheckAsync();
        await editor.Page.FillAsync("[name='TakeDown.Reason']", "名额改由各基层工会自定。");
        await editor.ClickAsync(AriaRole.Button, "撤下公告");
        (await editor.TextAsync()).ShouldContain("已标为不再执行");
    }
}
