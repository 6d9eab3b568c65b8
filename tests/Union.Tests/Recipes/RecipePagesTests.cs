using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Tests.Hosting;

namespace Union.Tests.Recipes;

public sealed class RecipePagesTests
{
    [Fact]
    public async Task List_ShowsTheRecipes_ToThoseWhoMayRunThem()
    {
        await using var app = await StartAsync();
        var admin = await app.SignedInAsync("hanggin", "Administrator");
        var editor = await app.SignedInAsync("hanggin", "Editor");

        var list = await admin.GetStringAsync("/hanggin/admin/recipes");
        var refused = await editor.GetAsync("/hanggin/admin/recipes");

        list.ShouldContain("旗县工会标准站点");
        refused.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task DryRun_ThenRun_AppliesTheRecipeWithItsReason()
    {
        await using var app = await StartAsync();
        var admin = await app.SignedInAsync("hanggin", "Administrator");

        var preview = await admin.GetStringAsync("/hanggin/admin/recipes/county");
        app.Tenants.Find("hanggin")!.Features.ShouldNotContain("Union.Notices");
        var unsure = await admin.PostFormAsync("/hanggin/admin/recipes/county", new() { ["Input.Reason"] = "试点" });
        app.Tenants.Find("hanggin")!.Features.ShouldNotContain("Union.Notices");
        var done = await admin.PostFormAsync("/hanggin/admin/recipes/county", new() { ["Input.Reason"] = "试点", ["Input.IsSure"] = "true" });
        var again = await admin.GetStringAsync("/hanggin/admin/recipes/county");

        preview.ShouldContain("启用功能“公告与文件”");
        (await unsure.Content.ReadAsStringAsync()).ShouldContain("请先勾选确认");
        (await done.Content.ReadAsStringAsync()).ShouldContain("配方已执行");
        app.Tenants.Find("hanggin")!.Features.ShouldContain("Union.Notices");
        again.ShouldContain("本站点已经与配方一致");
        var reasons = await app.InTenantAsync(
            "hanggin",
            services => services.GetRequiredService<UnionDbContext>().Set<Act>().Select(act => act.Reason).ToListAsync()
        );
        reasons.ShouldContain("试点");
    }

    [Fact]
    public async Task RecipeOfTheRootSite_IsRefusedInACounty()
    {
        await using var app = await StartAsync();
        var admin = await app.SignedInAsync("hanggin", "Administrator");

        (await admin.GetStringAsync("/hanggin/admin/recipes/demo")).ShouldContain("站点只能从总站新建");
        (await admin.GetAsync("/hanggin/admin/recipes/absent")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await admin.GetAsync("/hanggin/admin/recipes/..%2f..%2fappsettings")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Export_DownloadsTheChosenSteps()
    {
        await using var app = await StartAsync();
        var admin = await app.SignedInAsync("hanggin", "Administrator");

        var file = await admin.PostFormAsync("/hanggin/admin/recipes/export", new() { ["steps"] = "Roles" });
        var none = await admin.PostFormAsync("/hanggin/admin/recipes/export", new() { ["steps"] = "Nothing" });

        file.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldStartWith("hanggin-");
        JsonNode.Parse(await file.Content.ReadAsStringAsync())!["steps"]!.AsArray().Select(step => (string?)step!["name"]).ShouldBe(["Roles"]);
        (await none.Content.ReadAsStringAsync()).ShouldContain("请至少选择一项");
        var acts = await app.InTenantAsync(
            "hanggin",
            services => services.GetRequiredService<UnionDbContext>().Set<Act>().Where(act => act.Name == "recipes.export").ToListAsync()
        );
        acts.ShouldHaveSingleItem().Title.ShouldBe("导出站点内容：角色与权限");
    }

    private static async Task<UnionApp> StartAsync()
    {
        var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        return app;
    }
}
