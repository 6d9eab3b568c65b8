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

public sealed partial class FeatureScreenTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Get_Features_ShowsStateAndWhoChangedItLast()
    {
        var site = await fixture.NewTenantAsync();
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        await SwitchAsync(admin, $"/{site}/admin/features", "enable", "Union.Notices", null);
        var page = await admin.GetStringAsync($"/{site}/admin/features");
        page.ShouldContain("公告与文件");
        page.ShouldContain("平台必需，不能停用");
        page.ShouldContain("刚刚");
        Regex.IsMatch(page, "演示用户\\d+").ShouldBeTrue();
        page.ShouldNotContain("Union.Tenants.Registry");
    }

    [Fact]
    public async Task Post_SwitchOff_Answers404ThereOnlyAndIsAnActWithReason()
    {
        var site = await fixture.NewTenantAsync("Union.Notices");
        var neighbour = await fixture.NewTenantAsync("Union.Notices");
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        (await admin.GetAsync($"/{site}/admin/notices")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await SwitchAsync(admin, $"/{site}/admin/features", "disable", "Union.Notices", "改用上级网站");
        (await admin.GetAsync($"/{site}/admin/notices")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await App.Client().GetAsync($"/{site}/notices")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await App.Client().GetAsync($"/{neighbour}/notices")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var act = await App.InTenantAsync(
            site,
            s => s.GetRequiredService<UnionDbContext>().Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync()
        );
        act.Name.ShouldBe("features.switch");
        act.Reason.ShouldBe("改用上级网站");
        act.FromTenantId.ShouldBeNull();
    }

    [Fact]
    public async Task Post_SwitchOffWithoutReason_IsRefused()
    {
        var site = await fixture.NewTenantAsync("Union.Notices");
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        var plan = $"/{site}/admin/features/plan?disable=Union.Notices";
        var answer = await admin.PostFormAsync(
            $"/{site}/admin/features/plan",
            new() { ["disable"] = "Union.Notices", ["Seen"] = "-Union.Notices" },
            plan
        );
        (await answer.Content.ReadAsStringAsync()).ShouldContain("请填写理由");
        App.Tenants.Find(site)!.Features.ShouldContain("Union.Notices");
    }

    [Fact]
    public async Task Post_PlanThatChangedMeanwhile_IsShownAgain()
    {
        var site = await fixture.NewTenantAsync();
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        var plan = $"/{site}/admin/features/plan?enable=Union.Notices";
        var answer = await admin.PostFormAsync(
            $"/{site}/admin/features/plan",
            new() { ["enable"] = "Union.Notices", ["Seen"] = "+Something.Else" },
            plan
        );
        (await answer.Content.ReadAsStringAsync()).ShouldContain("有了变化");
        App.Tenants.Find(site)!.Features.ShouldNotContain("Union.Notices");
    }

    [Theory]
    [InlineData("disable=Union.Users", "不能停用")]
    [InlineData("enable=Union.Tenants.Registry", "只能在总站启用")]
    [InlineData("enable=Union.Nowhere", "没有功能")]
    public async Task Get_PlanThatIsNotAllowed_SaysWhyAndOffersNoButton(string query, string message)
    {
        var site = await fixture.NewTenantAsync();
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        var page = await admin.GetStringAsync($"/{site}/admin/features/plan?{query}");
        page.ShouldContain(message);
        page.ShouldNotContain("name=\"seen\"");
    }

    [Fact]
    public async Task Get_FeatureOutsideTheProfile_IsMarkedAndRefused()
    {
        var site = await fixture.NewTenantAsync();
        await App.InTenantAsync(
            Tenant.DefaultName,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Act("profiles.save", "新建功能方案");
                db.Add(new FeatureProfile("only-search", [new(FeatureRule.Exclude, "*"), new(FeatureRule.Include, "Union.Search")]));
                await db.SaveChangesAsync();
            }
        );
        await App.InTenantAsync(
            site,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Act("tenants.edit", "修改站点");
                (await db.Set<Tenant>().SingleAsync()).FeatureProfile = "only-search";
                await db.SaveChangesAsync();
            }
        );
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        (await admin.GetStringAsync($"/{site}/admin/features")).ShouldContain("不在本站点的功能方案之内");
        (await admin.GetStringAsync($"/{site}/admin/features/plan?enable=Union.Notices")).ShouldContain("不在本站点的功能方案之内");
        var both = await admin.GetStringAsync($"/{site}/admin/features/plan?feature=Union.Notices&feature=Union.Search&do=enable");
        both.ShouldContain("去掉不能执行的，看其余的");
        await SwitchAsync(admin, $"/{site}/admin/features", "enable", "Union.Search", null);
        App.Tenants.Find(site)!.Features.ShouldContain("Union.Search");
    }

    [Fact]
    public async Task Post_FromTheRoot_SwitchesTheCountyAndTheActSaysFromWhere()
    {
        var site = await fixture.NewTenantAsync();
        var root = await App.SignedInAsync(Tenant.DefaultName, StockRoles.Administrator);
        await SwitchAsync(root, $"/admin/tenants/{site}/features", "enable", "Union.Notices", "统一部署");
        App.Tenants.Find(site)!.Features.ShouldContain("Union.Notices");
        App.Tenants.Default!.Features.ShouldNotContain("Union.Notices");
        var act = await App.InTenantAsync(
            site,
            s => s.GetRequiredService<UnionDbContext>().Set<Act>().OrderByDescending(a => a.Sequence).FirstAsync()
        );
        act.FromTenantId.ShouldBe(App.Tenants.Default!.Id);
        act.UserName.ShouldStartWith("演示用户");
        act.Reason.ShouldBe("统一部署");
    }

    [Fact]
    public async Task Get_RegistryOrOtherSitesFeatures_FromACounty_IsNotFound()
    {
        var site = await fixture.NewTenantAsync();
        var other = await fixture.NewTenantAsync();
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        foreach (
            var address in new[]
            {
                "/admin/tenants",
                $"/admin/tenants/{other}",
                $"/admin/tenants/{other}/features",
                "/admin/tenants/new",
                "/admin/profiles",
            }
        )
            (await admin.GetAsync($"/{site}{address}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // The cookie of one county is nothing in another.
        (await admin.GetAsync($"/{other}/admin/features")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Get_FeaturesWithoutPermission_IsForbidden()
    {
        var site = await fixture.NewTenantAsync();
        var staff = await App.SignedInAsync(site, StockRoles.Staff);
        foreach (var address in new[] { "features", "features/plan?enable=Union.Notices", "audit", "tasks", "settings" })
            (await staff.GetAsync($"/{site}/admin/{address}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    internal static string SeenIn(string page) => WebUtility.HtmlDecode(Seen().Match(page).Groups[1].Value);

    internal static async Task SwitchAsync(HttpClient admin, string list, string verb, string feature, string? reason)
    {
        var plan = $"{list}/plan?{verb}={feature}";
        var answer = await admin.PostFormAsync(
            $"{list}/plan",
            new()
            {
                [verb] = feature,
                ["Reason"] = reason ?? "",
                ["Seen"] = SeenIn(await admin.GetStringAsync(plan)),
            },
            plan
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"seen\" value=\"([^\"]*)\"")]
    private static partial Regex Seen();
}
