using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>Searching as people do: typing, narrowing, going to the clause, keeping the search.</summary>
[Collection(nameof(DemoCollection))]
public sealed class SearchJourney(DemoSite site)
{
    [Fact]
    public async Task The_answer_comes_while_typing_and_leads_to_the_clause()
    {
        Assert.SkipWhen(DemoSite.SharedDocuments is null, "shared/documents is not beside this checkout");
        await using var reader = await site.VisitorAsync();
        await IndexedAsync(reader, "/search?q=工会法第四十三条");
        await reader.OpenAsync("/search");
        var page = reader.Page;
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("工会法");

        await page.Locator("#s-suggest [role=option]").First.WaitForAsync();
        await page.Locator("#s-answer [data-s-hit]").First.WaitForAsync();
        await reader.CheckAsync();
        page.Url.ShouldContain("q=%E5%B7%A5%E4%BC%9A%E6%B3%95");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.TypeAsync("第四十三条");
        await page.Locator("#s-answer [data-s-hit]", new() { HasText = "第四十三条" }).First.WaitForAsync();
        await page.Locator("h1").ClickAsync();

        await page.Locator("[data-s-around]").First.ClickAsync();
        await page.Locator(".s-around .s-here").WaitForAsync();
        (await page.Locator(".s-around").First.InnerTextAsync()).ShouldContain("第四十四条");
        await reader.CheckAsync();

        await page.FocusAsync("#q");
        await page.Keyboard.PressAsync("ArrowDown");
        await reader.LeaveAsync(() => page.Keyboard.PressAsync("Enter"));
        page.Url.ShouldContain("/notices/");
        (await page.Locator(":target").InnerTextAsync()).ShouldContain("第四十三条");
    }

    [Fact]
    public async Task Filters_narrow_and_one_document_is_searched()
    {
        Assert.SkipWhen(DemoSite.SharedDocuments is null, "shared/documents is not beside this checkout");
        await using var reader = await site.VisitorAsync();
        await IndexedAsync(reader, "/search?q=女职工");
        var all = await CountAsync(reader);
        await reader.LeaveAsync(() => reader.Page.Locator(".s-filter a").First.ClickAsync());
        await reader.CheckAsync();
        (await CountAsync(reader)).ShouldBeLessThanOrEqualTo(all);
        await reader.ClickAsync(AriaRole.Link, "不限");
        (await CountAsync(reader)).ShouldBe(all);

        await reader.LeaveAsync(() => reader.Page.Locator("a[href*='/search/inside']").First.ClickAsync());
        await reader.CheckAsync();
        (await reader.TextAsync()).ShouldContain("文内检索");
        (await reader.Page.Locator("mark").CountAsync()).ShouldBeGreaterThan(0);
        await reader.ClickAsync(AriaRole.Link, "前后条款");
        (await reader.Page.Locator(".s-here").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Staff_keep_a_search_rename_it_and_open_it_again()
    {
        await using var staff = await site.VisitorAsync();
        await staff.SignInAsync("/hanggin", "editor");
        await IndexedAsync(staff, "/hanggin/admin/search?q=职工");
        await staff.Page.GetByText("保存检索").ClickAsync();
        await staff.Page.FillAsync("#s-name", "职工的文件");
        await staff.CheckAsync();
        await staff.LeaveAsync(() => staff.Page.Locator(".s-pop button").ClickAsync());
        await staff.CheckAsync();
        (await staff.TextAsync()).ShouldContain("职工的文件");

        await staff.Page.GetByText("改名").First.ClickAsync();
        await staff.Page.FillAsync("input[name=name]", "职工");
        await staff.LeaveAsync(() => staff.Page.Locator(".s-pop button").First.ClickAsync());
        await staff.ClickAsync(AriaRole.Link, "职工", exact: true);
        staff.Page.Url.ShouldContain("/hanggin/admin/search?q=");
        (await CountAsync(staff)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Everything_works_without_script()
    {
        await using var reader = await site.VisitorAsync();
        await IndexedAsync(reader, "/hanggin/search?q=职工");
        var hit = reader.Page.Locator("[data-s-hit]").First;
        var (link, title) = (await hit.GetAttributeAsync("href"), await hit.InnerTextAsync());
        link.ShouldNotBeNull();
        var response = await reader.Page.APIRequest.GetAsync(site.Url + link);
        response.Ok.ShouldBeTrue();
        response.Url.ShouldNotContain("/search/go");
        (await response.TextAsync()).ShouldContain(title.Trim().Split(' ')[0]);
    }

    [Fact]
    public async Task The_administrator_reads_the_log_and_makes_a_list()
    {
        await using var admin = await site.VisitorAsync();
        await admin.SignInAsync("", "admin");
        await admin.OpenAsync("/search?q=会费收缴比例没有这样的");
        await admin.UntilSaysAsync("/admin/search/log", "会费收缴比例没有这样的");
        await admin.LeaveAsync(() => admin.Page.GetByRole(AriaRole.Button, new() { Name = "加入必查清单" }).First.ClickAsync());
        await admin.CheckAsync();
        await admin.OpenAsync("/admin/search/quality");
        await admin.ClickAsync(AriaRole.Link, "来自检索记录");
        (await admin.TextAsync()).ShouldContain("导入");
    }

    private static async Task<int> CountAsync(Visitor visitor)
    {
        var text = await visitor.Page.Locator("[role=status]").First.InnerTextAsync();
        return int.Parse(
            new string([.. text.SkipWhile(c => !char.IsDigit(c)).TakeWhile(char.IsDigit)]),
            System.Globalization.CultureInfo.InvariantCulture
        );
    }

    // The index of a new site is made in the background.
    private static async Task IndexedAsync(Visitor visitor, string address)
    {
        await visitor.UntilAsync(address, async () => await visitor.Page.Locator("[data-s-hit]").CountAsync() > 0);
        await visitor.CheckAsync();
    }
}
