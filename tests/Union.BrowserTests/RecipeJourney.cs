using Microsoft.Playwright;

namespace Union.BrowserTests;

[Collection(nameof(DemoCollection))]
public sealed class RecipeJourney(DemoSite site)
{
    [Fact]
    public async Task The_admin_tries_a_recipe_runs_it_and_exports_the_site()
    {
        await using var admin = await site.VisitorAsync();
        await admin.SignInAsync("/dalad", "admin");
        await admin.OpenAsync("/dalad/admin/recipes");
        await admin.ClickAsync(AriaRole.Link, "旗县工会标准站点");
        (await admin.TextAsync()).ShouldContain("启用功能“检索”");
        await admin.Page.FillAsync("[name='Input.Reason']", "统一启用检索");
        await admin.Page.CheckAsync("[name='Input.IsSure']");
        await admin.ClickAsync(AriaRole.Button, "执行配方");
        (await admin.TextAsync()).ShouldContain("配方已执行");
        await admin.CheckAsync();
        await using (var visitor = await site.VisitorAsync())
            (await visitor.OpenAsync("/dalad/search")).Ok.ShouldBeTrue();

        await admin.OpenAsync("/dalad/admin/recipes/demo");
        (await admin.TextAsync()).ShouldContain("站点只能从总站新建");
        await admin.CheckAsync();

        await admin.OpenAsync("/dalad/admin/recipes/export");
        await admin.CheckAsync();
        var download = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Page.GetByRole(AriaRole.Button, new() { Name = "导出" }).ClickAsync());
        download.SuggestedFilename.ShouldStartWith("dalad-");
    }
}
