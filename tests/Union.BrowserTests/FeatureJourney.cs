using Microsoft.Playwright;

namespace Union.BrowserTests;

[Collection(nameof(DemoCollection))]
public sealed class FeatureJourney(DemoSite site)
{
    [Fact]
    public async Task The_admin_switches_search_off_for_one_county_and_on_again()
    {
        await using var visitor = await site.VisitorAsync();
        (await visitor.OpenAsync("/otog/search?q=职工")).Ok.ShouldBeTrue();
        var before = await HitsAsync(visitor);

        await using var admin = await site.VisitorAsync();
        await admin.SignInAsync("", "admin");
        await admin.OpenAsync("/admin/tenants");
        await admin.OpenAsync("/admin/tenants/otog/features");
        await SwitchAsync(admin, "停用 检索");

        (await visitor.OpenAsync("/otog/search?q=职工")).Status.ShouldBe(404);
        (await visitor.OpenAsync("/otog/api/v1/search?q=职工")).Status.ShouldBe(404);
        await visitor.OpenAsync("/otog/");
        (await visitor.Page.Locator("a[href*='/otog/search'], form[action*='/otog/search']").CountAsync()).ShouldBe(0);
        (await visitor.OpenAsync("/hanggin/search?q=职工")).Ok.ShouldBeTrue();

        await admin.OpenAsync("/admin/tenants/otog/features");
        await SwitchAsync(admin, "启用 检索");
        (await visitor.OpenAsync("/otog/search?q=职工")).Ok.ShouldBeTrue();
        (await HitsAsync(visitor)).ShouldBe(before);
    }

    private static async Task SwitchAsync(Visitor admin, string link)
    {
        await admin.ClickAsync(AriaRole.Link, link);
        if (await admin.Page.Locator("textarea[name='Reason'], input[name='Reason'], textarea[name='Input.Reason']").First.IsVisibleAsync())
            await admin.Page.Locator("textarea[name='Reason'], input[name='Reason'], textarea[name='Input.Reason']").First.FillAsync("浏览器试验");
        await admin.ClickAsync(AriaRole.Button, "确认");
    }

    private static Task<int> HitsAsync(Visitor visitor) => visitor.Page.Locator("ol[aria-label='检索结果'] > li").CountAsync();
}
