using Microsoft.Playwright;

namespace Union.BrowserTests;

/// <summary>The county's staff have the indicators computed, read the dashboard and go to the list of what is missing.</summary>
[Collection(nameof(DemoCollection))]
public sealed class IndicatorJourney(DemoSite site)
{
    private const string County = "/shiyan";

    [Fact]
    public async Task From_an_empty_dashboard_to_the_units_without_a_union()
    {
        await using var admin = await site.VisitorAsync();
        await admin.SignInAsync(County, "admin");
        await admin.OpenAsync(County + "/admin/indicators");
        if (await admin.Page.GetByRole(AriaRole.Button, new() { Name = "计算今天和近一年月末" }).IsVisibleAsync())
        {
            await admin.ClickAsync(AriaRole.Button, "计算今天和近一年月末");
            await admin.Page.GetByText("的指标已算好").Nth(12).WaitForAsync(new() { Timeout = 120_000 });
        }

        await admin.OpenAsync(County + "/admin/indicators");
        await admin.Page.Locator("[data-u-chart] canvas").First.WaitForAsync();
        (await admin.Page.Locator("[data-u-chart] canvas").CountAsync()).ShouldBeGreaterThanOrEqualTo(3);
        await admin.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await admin.CheckAsync();
        await admin.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });

        await admin.ClickAsync(AriaRole.Link, "I01 企业建会率");
        (await admin.TextAsync()).ShouldContain("应建会企业");
        (await admin.Page.Locator("tbody tr").CountAsync()).ShouldBeGreaterThan(0);
        await admin.OpenAsync(County + "/admin/indicators?live=true");
        (await admin.TextAsync()).ShouldContain("按现在的记录重新计算");
    }
}
