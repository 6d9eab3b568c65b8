using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.BackgroundTasks;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Permissions;
using Union.Tests.Hosting;

namespace Union.Tests.Tenants;

/// <summary>A module dropped into App_Data/modules works like one that came with the platform, per site.</summary>
[Collection(nameof(SampleModule))]
public sealed class SampleModuleTests(SampleModule sample)
{
    private const string Shelf = "Sample.Bookshelf";
    private const string Loans = "Sample.Bookshelf.Loans";

    [Fact]
    public async Task Post_BookOnSiteWithTheModule_IsShownThereAndNowhereElse()
    {
        var app = sample.App;
        await app.AddTenantAsync("shelfa", "甲旗总工会", null, Shelf);
        await app.AddTenantAsync("shelfb", "乙旗总工会");
        var editor = await app.SignedInAsync("shelfa", StockRoles.Editor);
        (await editor.PostFormAsync("/shelfa/admin/bookshelf", new() { ["Name"] = "平凡的工地" })).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.Client().GetStringAsync("/shelfa/bookshelf")).ShouldContain("《平凡的工地》");
        (await app.Client().GetStringAsync("/shelfa/api/v1/books")).ShouldContain("平凡的工地");
        (await editor.GetStringAsync("/shelfa/admin/bookshelf")).ShouldContain("图书角");
        (await app.Client().GetAsync("/shelfb/bookshelf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.Client().GetAsync("/shelfb/api/v1/books")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_SwitchOff_TakesAwayPageMenuPermissionAndTask_AndKeepsTheData()
    {
        var app = sample.App;
        await app.AddTenantAsync("shelfoff", "丙旗总工会", null, Shelf);
        var editor = await app.SignedInAsync("shelfoff", StockRoles.Editor);
        var admin = await app.SignedInAsync("shelfoff", StockRoles.Administrator);
        await editor.PostFormAsync("/shelfoff/admin/bookshelf", new() { ["Name"] = "安全手册" });

        var plan = await admin.GetStringAsync($"/shelfoff/admin/features/plan?disable={Shelf}");
        plan.ShouldContain("1 本书不再显示。");
        plan.ShouldContain("图书编码"); // nothing needs it any more
        await SwitchAsync(admin, "shelfoff", "disable", Shelf);

        (await app.Client().GetAsync("/shelfoff/bookshelf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await editor.GetAsync("/shelfoff/admin/bookshelf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await admin.GetStringAsync("/shelfoff/admin/features")).ShouldNotContain("/shelfoff/admin/bookshelf");
        (await admin.GetStringAsync("/shelfoff/admin/tasks")).ShouldNotContain("清点图书");
        (
            await app.InTenantAsync(
                "shelfoff",
                async s => (await s.GetRequiredService<PermissionCatalog>().GetAsync()).ContainsKey("ManageSampleBooks")
            )
        ).ShouldBeFalse();
        await RunTaskAsync("shelfoff");
        (
            await app.InTenantAsync(
                "shelfoff",
                s => s.GetRequiredService<UnionDbContext>().Set<TaskState>().CountAsync(t => t.TaskName.Contains("CountBooks"))
            )
        ).ShouldBe(0);

        await SwitchAsync(admin, "shelfoff", "enable", Shelf);
        (await app.Client().GetStringAsync("/shelfoff/bookshelf")).ShouldContain("《安全手册》");
        (await editor.GetAsync("/shelfoff/admin/bookshelf")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_BookWithHandlerOff_HandlerDoesNotRun()
    {
        var app = sample.App;
        await app.AddTenantAsync("shelfloan", "丁旗总工会", null, Loans);
        var editor = await app.SignedInAsync("shelfloan", StockRoles.Editor);
        var admin = await app.SignedInAsync("shelfloan", StockRoles.Administrator);
        await editor.PostFormAsync("/shelfloan/admin/bookshelf", new() { ["Name"] = "甲" });
        (await LendableAsync("shelfloan")).ShouldBe(1);
        await SwitchAsync(admin, "shelfloan", "disable", Loans);
        await editor.PostFormAsync("/shelfloan/admin/bookshelf", new() { ["Name"] = "乙" });
        (await LendableAsync("shelfloan")).ShouldBe(1);
        await SwitchAsync(admin, "shelfloan", "enable", Loans);
        await editor.PostFormAsync("/shelfloan/admin/bookshelf", new() { ["Name"] = "丙" });
        (await LendableAsync("shelfloan")).ShouldBe(2);
    }

    [Fact]
    public async Task Get_Plan_TellsWhatIsNeededAndWhatDepends()
    {
        var app = sample.App;
        await app.AddTenantAsync("shelfplan", "戊旗总工会");
        var admin = await app.SignedInAsync("shelfplan", StockRoles.Administrator);
        var on = await admin.GetStringAsync($"/shelfplan/admin/features/plan?enable={Loans}");
        on.ShouldContain("所选功能需要它，一并启用");
        on.ShouldContain("图书角");
        on.ShouldContain("图书编码");
        await SwitchAsync(admin, "shelfplan", "enable", Loans);
        var off = await admin.GetStringAsync($"/shelfplan/admin/features/plan?disable={Shelf}");
        off.ShouldContain("它依赖所选功能，一并停用");
        off.ShouldContain("图书借阅");
        (await admin.GetStringAsync("/shelfplan/admin/features/plan?enable=Sample.Bookshelf.Codes")).ShouldContain("已经启用，没有变化");
        (await admin.GetStringAsync("/shelfplan/admin/features/plan?disable=Sample.Bookshelf.Codes")).ShouldContain("不能执行");
    }

    [Fact]
    public async Task Post_RunTaskNow_ShowsTheOutcome()
    {
        var app = sample.App;
        await app.AddTenantAsync("shelftask", "己旗总工会", null, Shelf);
        var admin = await app.SignedInAsync("shelftask", StockRoles.Administrator);
        var page = await admin.GetStringAsync("/shelftask/admin/tasks");
        page.ShouldContain("清点图书");
        page.ShouldContain("每天 02:30");
        var answer = await admin.PostFormAsync(
            "/shelftask/admin/tasks?handler=Run",
            new() { ["name"] = "Sample.Bookshelf.Shelves.CountBooks" },
            "/shelftask/admin/tasks"
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await admin.GetStringAsync("/shelftask/admin/tasks")).ShouldContain("图书角还没有书。");
        await admin.PostFormAsync("/shelftask/admin/bookshelf", new() { ["Name"] = "一本书" });
        await admin.PostFormAsync(
            "/shelftask/admin/tasks?handler=Run",
            new() { ["name"] = "Sample.Bookshelf.Shelves.CountBooks" },
            "/shelftask/admin/tasks"
        );
        var after = await admin.GetStringAsync("/shelftask/admin/tasks");
        after.ShouldNotContain("图书角还没有书。");
        after.ShouldContain("正常");
    }

    [Fact]
    public async Task Post_Schedule_IsCheckedAndKept()
    {
        var app = sample.App;
        await app.AddTenantAsync("shelfcron", "庚旗总工会", null, Shelf);
        var admin = await app.SignedInAsync("shelfcron", StockRoles.Administrator);
        const string Edit = "/shelfcron/admin/tasks/edit?name=Sample.Bookshelf.Shelves.CountBooks";
        var wrong = await admin.PostFormAsync(Edit, new() { ["Input.IsEnabled"] = "true", ["Input.Schedule"] = "明天" });
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("不是有效的运行计划");
        (await admin.PostFormAsync(Edit, new() { ["Input.IsEnabled"] = "true", ["Input.Schedule"] = "0 8 * * 1" })).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await admin.GetStringAsync("/shelfcron/admin/tasks")).ShouldContain("每周一 08:00（本站设定）");
        await admin.PostFormAsync(Edit, new() { ["Input.IsEnabled"] = "false", ["Input.Schedule"] = "0 8 * * 1" });
        (await admin.GetStringAsync("/shelfcron/admin/tasks")).ShouldContain("已停用");
        var act = await app.InTenantAsync(
            "shelfcron",
            s => s.GetRequiredService<UnionDbContext>().Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync()
        );
        act.Name.ShouldBe("tasks.set");
    }

    [Fact]
    public async Task Get_Description_HoldsTheModulesAddressOnlyWhereItIsOn()
    {
        var app = sample.App;
        await app.AddTenantAsync("shelfapi", "辛旗总工会", null, Shelf);
        (await app.Client().GetStringAsync("/shelfapi/openapi/v1.json")).ShouldContain("/api/v1/books");
        (await app.Client().GetStringAsync("/openapi/v1.json")).ShouldNotContain("/api/v1/books");
    }

    [Fact]
    public async Task Get_AddressThatFails_AnswersProblemDetailsWithoutInnards()
    {
        var app = sample.App;
        await app.AddTenantAsync("shelftorn", "壬旗总工会", null, Shelf);
        var answer = await app.Client().GetAsync("/shelftorn/api/v1/books/torn");
        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.InternalServerError, "application/problem+json"));
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("书页破损");
    }

    internal static async Task SwitchAsync(HttpClient admin, string site, string verb, string feature)
    {
        var plan = $"/{site}/admin/features/plan?{verb}={feature}";
        var answer = await admin.PostFormAsync(
            $"/{site}/admin/features/plan",
            new()
            {
                [verb] = feature,
                ["Reason"] = "测试",
                ["Seen"] = FeatureScreenTests.SeenIn(await admin.GetStringAsync(plan)),
            },
            plan
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    private Task RunTaskAsync(string site) =>
        sample
            .App.Services.GetRequiredService<TaskRunner>()
            .RunNowAsync(sample.App.Tenants.Find(site)!.Id, "Sample.Bookshelf.Shelves.CountBooks", default);

    private Task<int> LendableAsync(string site) =>
        sample.App.InTenantAsync(
            site,
            s =>
                s.GetRequiredService<UnionDbContext>()
                    .Database.SqlQueryRaw<int>(
                        """SELECT COUNT(*) AS "Value" FROM "SampleLendableBooks" WHERE "TenantId" = {0}""",
                        sample.App.Tenants.Find(site)!.Id
                    )
                    .SingleAsync()
        );
}
