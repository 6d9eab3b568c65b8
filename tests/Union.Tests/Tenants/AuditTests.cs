using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Core.Tenants;
using Union.Tests.Hosting;

namespace Union.Tests.Tenants;

public sealed class AuditTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private UnionApp App => fixture.App;

    [Fact]
    public async Task Get_Audit_ShowsWhoWhatAndWhy_AndFilters()
    {
        var site = await SiteWithRolesAsync(3);
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        var page = await admin.GetStringAsync($"/{site}/admin/audit");
        page.ShouldContain("新增角色 2");
        page.ShouldContain("理由：试验 2");
        page.ShouldContain("名称"); // the property's label
        (await admin.GetStringAsync($"/{site}/admin/audit?act=roles.add&who=系统")).ShouldContain("新增角色 0");
        (await admin.GetStringAsync($"/{site}/admin/audit?act=users")).ShouldNotContain("新增角色 0");
        (await admin.GetStringAsync($"/{site}/admin/audit?to=2020-01-01")).ShouldContain("没有符合条件的操作记录");
        (await admin.GetStringAsync($"/{site}/admin/audit?handler=Export&act=roles.add")).ShouldContain("试验 1");
    }

    [Fact]
    public async Task Get_AuditPages_FollowTheSequence()
    {
        var site = await SiteWithRolesAsync(65);
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        var first = await admin.GetStringAsync($"/{site}/admin/audit?act=roles.add");
        first.ShouldContain("新增角色 64");
        first.ShouldNotContain("新增角色 20");
        var next = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(first, "rel=\"next\" href=\"([^\"]+)\"").Groups[1].Value);
        var second = await admin.GetStringAsync(next);
        second.ShouldContain("新增角色 20");
        second.ShouldNotContain("新增角色 64");
        var previous = WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(second, "rel=\"prev\" href=\"([^\"]+)\"").Groups[1].Value);
        (await admin.GetStringAsync(previous)).ShouldContain("新增角色 64");
    }

    [Fact]
    public async Task Post_Verify_FindsTampering()
    {
        var site = await SiteWithRolesAsync(2);
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        (await VerifyAsync(admin, site)).ShouldContain("逐条校验无误");
        await App.InTenantAsync(
            site,
            s =>
            {
                var id = App.Tenants.Find(site)!.Id;
                return s.GetRequiredService<UnionDbContext>()
                    .Database.ExecuteSqlAsync($"""UPDATE "Acts" SET "Reason" = '改过' WHERE "TenantId" = {id} AND "Sequence" = 3""");
            }
        );
        (await VerifyAsync(admin, site)).ShouldContain("第 3 号操作记录");
    }

    [Fact]
    public async Task Get_History_ShowsTheRecordOfTheOwnSiteOnly()
    {
        var site = await SiteWithRolesAsync(1);
        var other = await SiteWithRolesAsync(1);
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        var own = await RoleIdAsync(site);
        var page = await admin.GetStringAsync($"/{site}/admin/history/{own}");
        page.ShouldContain("新增角色 0");
        page.ShouldContain("试验 0");
        (await admin.GetAsync($"/{site}/admin/history/{await RoleIdAsync(other)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_AuditOfASiteBelow_FromAboveOnly()
    {
        var county = await SiteWithRolesAsync(1);
        var neighbour = await SiteWithRolesAsync(1);
        var root = await App.SignedInAsync(Tenant.DefaultName, StockRoles.Administrator);
        (await root.GetStringAsync($"/admin/audit?site={county}")).ShouldContain("新增角色 0");
        var admin = await App.SignedInAsync(neighbour, StockRoles.Administrator);
        (await admin.GetAsync($"/{neighbour}/admin/audit?site={county}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await admin.GetAsync($"/{neighbour}/admin/audit?site=Default")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_Settings_AreKeptAndStandInTheTrail()
    {
        var site = await fixture.NewTenantAsync();
        var admin = await App.SignedInAsync(site, StockRoles.Administrator);
        var wrong = await admin.PostFormAsync(
            $"/{site}/admin/settings",
            new()
            {
                ["Input.SiteName"] = "新名称",
                ["Input.PageSize"] = "1000",
                ["Input.TimeZoneId"] = "Mars/Base",
            }
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("列表每页条数应在 5 与 100 之间");
        await admin.PostFormAsync(
            $"/{site}/admin/settings",
            new()
            {
                ["Input.SiteName"] = "新名称总工会",
                ["Input.PageSize"] = "25",
                ["Input.TimeZoneId"] = "Asia/Shanghai",
            }
        );
        (await App.Client().GetStringAsync($"/{site}/login")).ShouldContain("新名称总工会");
        (await admin.GetStringAsync($"/{site}/admin/audit")).ShouldContain("修改网站设置");
    }

    private static async Task<string> VerifyAsync(HttpClient admin, string site)
    {
        await admin.PostFormAsync($"/{site}/admin/audit?handler=Verify", [], $"/{site}/admin/audit");
        return await admin.GetStringAsync($"/{site}/admin/audit");
    }

    private async Task<string> SiteWithRolesAsync(int roles)
    {
        var site = await fixture.NewTenantAsync();
        await App.InTenantAsync(
            site,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                for (var i = 0; i < roles; i++)
                {
                    db.Act("roles.add", $"新增角色 {i}", $"试验 {i}");
                    db.Add(new Role($"试验角色 {i}", "甲"));
                    await db.SaveChangesAsync();
                }
            }
        );
        return site;
    }

    private Task<Guid> RoleIdAsync(string site) =>
        App.InTenantAsync(
            site,
            s => s.GetRequiredService<UnionDbContext>().Set<Role>().Where(r => r.Name == "试验角色 0").Select(r => r.Id).SingleAsync()
        );
}
