using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Permissions;
using Union.Core.Tenants;
using Union.Tests.Hosting;

namespace Union.Tests.Tenants;

public sealed partial class RegistryTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Post_New_MakesSiteWithAnAdministratorWhoCanSignIn()
    {
        var root = await RootAsync();
        var answer = await root.PostFormAsync(
            "/admin/tenants/new",
            NewSite("hanggin", "杭锦旗总工会", ("RegionCode", "150625"), ("LevelWord", "旗"), ("AdminPassword", UnionApp.Password))
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        answer.Headers.Location!.ToString().ShouldBe("/admin/tenants/hanggin");
        (await root.GetStringAsync("/admin/tenants/hanggin")).ShouldContain("管理员用户名 admin");
        (await root.GetStringAsync("/admin/tenants?q=杭锦")).ShouldContain("杭锦旗总工会");
        var site = App.Tenants.Find("hanggin")!;
        (site.RegionCode, site.LevelWord, site.ParentId).ShouldBe(("150625", "旗", App.Tenants.Default!.Id));
        var admin = await App.SignInAsync("hanggin", "admin");
        (await admin.GetAsync("/hanggin/admin/features")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var first = await App.InTenantAsync("hanggin", s => s.GetRequiredService<UnionDbContext>().Set<Act>().OrderBy(a => a.Sequence).FirstAsync());
        (first.Name, first.FromTenantId).ShouldBe(("tenants.create", App.Tenants.Default.Id));
    }

    [Fact]
    public async Task Post_NewWithoutPassword_ShowsAMadeUpOneOnce()
    {
        var root = await RootAsync();
        await root.PostFormAsync("/admin/tenants/new", NewSite("madeup", "鄂托克旗总工会"));
        var page = await root.GetStringAsync("/admin/tenants/madeup");
        var password = Regex.Match(page, "初始密码 (\\S+) 只显示这一次").Groups[1].Value;
        password.Length.ShouldBeGreaterThan(16);
        (await root.GetStringAsync("/admin/tenants/madeup")).ShouldNotContain(password);
        await App.SignInAsync("madeup", "admin", password);
    }

    [Fact]
    public async Task Post_NewWithRecipe_FillsTheSiteInTheBackground()
    {
        var root = await RootAsync();
        (await root.GetStringAsync("/admin/tenants/new")).ShouldContain("旗县工会标准站点");
        var answer = await root.PostFormAsync("/admin/tenants/new", NewSite("filled", "达拉特旗总工会", ("Recipe", "county")));
        var page = await FinishedAsync(root, answer.Headers.Location!.ToString());
        page.ShouldContain("已完成");
        page.ShouldContain("启用功能“公告与文件”");
        App.Tenants.Find("filled")!.Features.ShouldContain("Union.Search");
    }

    [Fact]
    public async Task Post_NewWithConflicts_SaysAllOfThemAndMakesNothing()
    {
        var taken = await fixture.NewTenantAsync();
        var root = await RootAsync();
        var before = App.Tenants.All.Count;
        var page = await PageAfterAsync(root, NewSite("Bad Name", "甲总工会", ("Prefix", taken), ("RegionCode", "12"), ("Parent", "nowhere")));
        page.ShouldContain("站点代号须为 2–40 个小写字母");
        page.ShouldContain($"地址前缀“{taken}”已被");
        page.ShouldContain("行政区划代码应为 6、9 或 12 位数字");
        page.ShouldContain("没有上级站点 nowhere");
        (await PageAfterAsync(root, NewSite(taken, "乙总工会", ("Prefix", "fresh")))).ShouldContain($"站点代号 {taken} 已被使用");
        (await PageAfterAsync(root, NewSite("admin", "丙总工会"))).ShouldContain("平台保留的词");
        (await PageAfterAsync(root, NewSite("noaddress", "丁总工会", ("Prefix", "")))).ShouldContain("至少一项");
        App.Tenants.All.Count.ShouldBe(before);
    }

    [Fact]
    public async Task Post_Edit_MovesTheSite_AndAStaleFormIsRefused()
    {
        var name = await fixture.NewTenantAsync();
        var other = await fixture.NewTenantAsync();
        var root = await RootAsync();
        var edit = $"/admin/tenants/{name}/edit";
        var version = VersionIn(await root.GetStringAsync(edit));
        var fields = new Dictionary<string, string>
        {
            ["Input.DisplayName"] = "改名旗总工会",
            ["Input.Prefix"] = name + "-moved",
            ["Input.RegionCode"] = "150626",
            ["Input.Version"] = version,
        };
        (await root.PostFormAsync(edit, fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await App.Client().GetAsync($"/{name}-moved/login")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await App.Client().GetAsync($"/{name}/login")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await root.PostFormAsync(edit, fields)).Content.ReadAsStringAsync()).ShouldContain("已被他人修改");
        fields["Input.Version"] = VersionIn(await root.GetStringAsync(edit));
        fields["Input.Prefix"] = other;
        (await (await root.PostFormAsync(edit, fields)).Content.ReadAsStringAsync()).ShouldContain("已被");
        App.Tenants.Find(name)!.Prefix.ShouldBe(name + "-moved");
    }

    [Fact]
    public async Task Post_Disable_NeedsAReasonAndStopsTheSiteUntilItIsEnabled()
    {
        var name = await fixture.NewTenantAsync();
        var root = await RootAsync();
        var page = $"/admin/tenants/{name}";
        await root.PostFormAsync(page + "?handler=Disable", [], page);
        App.Tenants.Find(name)!.IsRunning.ShouldBeTrue();
        await root.PostFormAsync(page + "?handler=Disable", new() { ["Reason"] = "机构合并" }, page);
        (await App.Client().GetAsync($"/{name}/login")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await root.GetStringAsync("/admin/tenants?state=Disabled")).ShouldContain(page);
        await root.PostFormAsync(page + "?handler=Enable", [], page);
        (await App.Client().GetAsync($"/{name}/login")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var acts = await App.InTenantAsync(
            name,
            s => s.GetRequiredService<UnionDbContext>().Set<Act>().Where(a => a.Name == "tenants.disable").ToListAsync()
        );
        acts.ShouldHaveSingleItem().Reason.ShouldBe("机构合并");
        await root.PostFormAsync("/admin/tenants/Default?handler=Disable", new() { ["Reason"] = "x" }, page);
        App.Tenants.Default!.IsRunning.ShouldBeTrue();
    }

    [Fact]
    public async Task Post_Bulk_SwitchesEachSiteAndTellsEachResult()
    {
        var (a, b, limited) = (await fixture.NewTenantAsync(), await fixture.NewTenantAsync("Union.Notices"), await fixture.NewTenantAsync());
        await App.InTenantAsync(
            Tenant.DefaultName,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Act("profiles.save", "新建功能方案");
                db.Add(new FeatureProfile("nothing", [new(FeatureRule.Exclude, "*")]));
                await db.SaveChangesAsync();
            }
        );
        await App.InTenantAsync(
            limited,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Act("tenants.edit", "修改站点");
                (await db.Set<Tenant>().SingleAsync()).FeatureProfile = "nothing";
                await db.SaveChangesAsync();
            }
        );
        var root = await RootAsync();
        var query = $"/admin/tenants/bulk?tenant={a}&tenant={b}&tenant={limited}&feature=Union.Notices&do=enable";
        var preview = await root.GetStringAsync(query);
        preview.ShouldContain("不能执行");
        preview.ShouldContain("没有变化");
        var form = new[] { a, b, limited }
            .Select(n => KeyValuePair.Create("tenant", n))
            .Concat([
                new("feature", "Union.Notices"),
                new("do", "enable"),
                new("scope", "ticked"),
                new("Reason", "统一部署"),
                new("__RequestVerificationToken", Forms.TokenIn(preview)),
            ]);
        var answer = await root.PostAsync("/admin/tenants/bulk", new FormUrlEncodedContent(form));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var job = answer.Headers.Location!.ToString();
        var page = await FinishedAsync(root, job);
        page.ShouldContain("公告与文件。");
        page.ShouldContain("本来已启用，没有变化。");
        page.ShouldContain("不在本站点的功能方案之内");
        App.Tenants.Find(a)!.Features.ShouldContain("Union.Notices");
        App.Tenants.Find(limited)!.Features.ShouldNotContain("Union.Notices");
        var act = await App.InTenantAsync(a, s => s.GetRequiredService<UnionDbContext>().Set<Act>().OrderByDescending(x => x.Sequence).FirstAsync());
        (act.Reason, act.FromTenantId).ShouldBe(("统一部署", App.Tenants.Default!.Id));
        act.UserName.ShouldStartWith("演示用户");
    }

    [Fact]
    public async Task Post_Profile_ChecksRulesShowsTheirEffectAndKeepsThem()
    {
        var root = await RootAsync();
        var wrong = await root.PostFormAsync(
            "/admin/profiles/edit?",
            new() { ["Input.ProfileId"] = "county-basic", ["Input.Rules"] = "允许公告" },
            "/admin/profiles/edit"
        );
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("第 1 行“允许公告”不是规则");
        var rules = new Dictionary<string, string> { ["Input.ProfileId"] = "county-basic", ["Input.Rules"] = "- *\n+ Union.Search" };
        var effect = await (
            await root.PostFormAsync("/admin/profiles/edit?handler=Preview", rules, "/admin/profiles/edit")
        ).Content.ReadAsStringAsync();
        effect.ShouldContain("不能启用");
        (await root.PostFormAsync("/admin/profiles/edit?", rules, "/admin/profiles/edit")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await root.GetStringAsync("/admin/profiles")).ShouldContain("county-basic");
        (await (await root.PostFormAsync("/admin/profiles/edit?", rules, "/admin/profiles/edit")).Content.ReadAsStringAsync()).ShouldContain(
            "已有名为"
        );
    }

    [Fact]
    public async Task Get_Export_HoldsTheFilteredSitesAndNoFormula()
    {
        var name = await fixture.NewTenantAsync();
        await App.InTenantAsync(
            name,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Act("tenants.edit", "修改站点");
                (await db.Set<Tenant>().SingleAsync()).DisplayName = "=cmd()总工会";
                await db.SaveChangesAsync();
            }
        );
        var root = await RootAsync();
        var csv = await root.GetStringAsync($"/admin/tenants?q={name}&handler=Export");
        csv.ShouldContain("'=cmd()总工会");
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(2);
    }

    internal static Task<string> FinishedAsync(HttpClient client, string job) =>
        Waiting.ForAsync(async () =>
            await client.GetStringAsync(job) is var page && page.Contains("hx-trigger", StringComparison.Ordinal) ? null : page
        );

    private Task<HttpClient> RootAsync() => App.SignedInAsync(Tenant.DefaultName, StockRoles.Administrator);

    private static async Task<string> PageAfterAsync(HttpClient root, Dictionary<string, string> form) =>
        WebUtility.HtmlDecode(await (await root.PostFormAsync("/admin/tenants/new", form)).Content.ReadAsStringAsync());

    private static Dictionary<string, string> NewSite(string name, string displayName, params (string Name, string Value)[] more)
    {
        var form = new Dictionary<string, string>
        {
            ["Input.Name"] = name,
            ["Input.DisplayName"] = displayName,
            ["Input.Prefix"] = name,
            ["Input.Parent"] = Tenant.DefaultName,
            ["Input.AdminUserName"] = "admin",
        };
        foreach (var (field, value) in more)
            form["Input." + field] = value;
        return form;
    }

    private static string VersionIn(string page) => Version().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"Input.Version\" value=\"(\\d+)\"")]
    private static partial Regex Version();
}
