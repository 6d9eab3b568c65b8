using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Permissions;
using Union.Tests.Hosting;
using Union.Users;
using Union.Users.Accounts;

namespace Union.Tests.Users;

/// <summary>What administrators do with accounts and roles.</summary>
public sealed class AccountAdministrationTests
{
    [Fact]
    public async Task Disabling_needs_a_reason_ends_the_session_and_spares_the_last_administrator()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        var name = await app.AddUserAsync("Default");
        var client = await app.SignInAsync("Default", name);
        var address = await AccountPages.AddressAsync(app, name);
        (await (await admin.PostFormAsync($"{address}?handler=Disable", null, address)).Content.ReadAsStringAsync()).ShouldContain("请填写理由");
        await admin.PostFormAsync($"{address}?handler=Disable", new() { ["Reason"] = "已调离" }, address);
        (await client.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await admin.GetStringAsync(address)).ShouldContain("已调离");
        var refused = await app.Client().PostFormAsync("/login", new() { ["Input.UserName"] = name, ["Input.Password"] = UnionApp.Password });
        (await refused.Content.ReadAsStringAsync()).ShouldContain("这个账号已停用");

        var helper = await app.SignedInAsync("Default", "ManageUsers", "ManageRoles");
        var last = await app.InTenantAsync(
            "Default",
            async s => (await s.GetRequiredService<UnionDbContext>().Set<User>().OrderBy(u => u.CreatedAt).FirstAsync()).Id
        );
        var spared = await helper.PostFormAsync($"/admin/users/{last}?handler=Disable", new() { ["Reason"] = "试一试" }, $"/admin/users/{last}");
        (await spared.Content.ReadAsStringAsync()).ShouldContain("最后一位");
    }

    [Fact]
    public async Task A_role_given_or_taken_takes_effect_at_once()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        var name = await app.AddUserAsync("Default");
        var client = await app.SignInAsync("Default", name);
        (await client.GetAsync("/admin/users")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await admin.PostFormAsync("/admin/roles/new", new() { ["Input.Name"] = "人事", ["Input.Permissions"] = "ViewUsers" });
        var role = await app.InTenantAsync(
            "Default",
            async s => (await s.GetRequiredService<UnionDbContext>().Set<Role>().SingleAsync(r => r.Name == "人事")).Id
        );
        var address = await AccountPages.AddressAsync(app, name);
        await admin.PostFormAsync($"{address}/roles", new() { ["RoleIds"] = role.ToString() });
        (await client.GetAsync("/admin/users")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await admin.PostFormAsync($"{address}/roles");
        (await client.GetAsync("/admin/users")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_permission_of_a_feature_that_is_off_gives_nothing_and_is_not_lost()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会", null, "Union.Notices");
        var permission = await app.InTenantAsync(
            "hanggin",
            async s => (await s.GetRequiredService<PermissionCatalog>().GetAsync()).Keys.First(k => k.Contains("Notices", StringComparison.Ordinal))
        );
        await app.InTenantAsync(
            "hanggin",
            async s =>
            {
                var catalog = s.GetRequiredService<PermissionCatalog>();
                (await catalog.GrantingAsync(permission)).ShouldNotBeEmpty();
                var manager = s.GetRequiredService<FeatureManager>();
                await manager.ApplyAsync(await manager.PlanAsync([], ["Union.Notices"], default), null, default);
            }
        );
        var admin = await app.SignedInAsync("hanggin", "Administrator");
        var editor = await app.InTenantAsync(
            "hanggin",
            async s =>
            {
                var catalog = s.GetRequiredService<PermissionCatalog>();
                (await catalog.GrantingAsync(permission)).ShouldBeEmpty();
                var db = s.GetRequiredService<UnionDbContext>();
                var role = await db.Set<Role>().SingleAsync(r => r.Name == StockRoles.Editor);
                role.Permissions = [.. role.Permissions, permission];
                db.Act("test", "试验");
                await db.SaveChangesAsync();
                return role.Id;
            }
        );
        var page = $"/hanggin/admin/roles/{editor}";
        var html = await admin.GetStringAsync(page);
        html.ShouldNotContain($"value=\"{permission}\"");
        await admin.PostFormAsync(page, new() { ["Input.Name"] = "Editor", ["Input.Version"] = AccountPages.VersionIn(html) });
        await app.InTenantAsync(
            "hanggin",
            async s =>
                (await s.GetRequiredService<UnionDbContext>().Set<Role>().SingleAsync(r => r.Id == editor)).Permissions.ShouldContain(permission)
        );
    }

    [Fact]
    public async Task Two_people_editing_one_account_lose_nothing()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        var name = await app.AddUserAsync("Default");
        var edit = await AccountPages.AddressAsync(app, name) + "/edit";
        var version = AccountPages.VersionIn(await admin.GetStringAsync(edit));
        await admin.PostFormAsync(
            edit,
            new()
            {
                ["Input.UserName"] = name,
                ["Input.DisplayName"] = "演示甲",
                ["Input.Version"] = version,
            }
        );
        var late = await admin.PostFormAsync(
            edit,
            new()
            {
                ["Input.UserName"] = name,
                ["Input.DisplayName"] = "演示乙",
                ["Input.Version"] = version,
            }
        );
        late.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await late.Content.ReadAsStringAsync();
        html.ShouldContain("别人保存了修改");
        html.ShouldContain("演示甲");
        html.ShouldContain("演示乙");
        var again = await admin.PostFormAsync(
            edit,
            new()
            {
                ["Input.UserName"] = name,
                ["Input.DisplayName"] = "演示乙",
                ["Input.Version"] = AccountPages.VersionIn(html),
            }
        );
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Two_people_editing_one_role_lose_nothing_and_a_role_in_use_stays()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        (await (await admin.PostFormAsync("/admin/roles/new", new() { ["Input.Name"] = "编辑" })).Content.ReadAsStringAsync()).ShouldContain(
            "已经有名为"
        );
        await admin.PostFormAsync("/admin/roles/new", new() { ["Input.Name"] = "人事", ["Input.Permissions"] = "ViewUsers" });
        var role = await app.InTenantAsync(
            "Default",
            async s => (await s.GetRequiredService<UnionDbContext>().Set<Role>().SingleAsync(r => r.Name == "人事")).Id
        );
        var page = $"/admin/roles/{role}";
        var version = AccountPages.VersionIn(await admin.GetStringAsync(page));
        await admin.PostFormAsync(
            page,
            new()
            {
                ["Input.Name"] = "人事",
                ["Input.Version"] = version,
                ["Input.Permissions"] = "ManageUsers",
            }
        );
        var late = await admin.PostFormAsync(
            page,
            new()
            {
                ["Input.Name"] = "人事",
                ["Input.Version"] = version,
                ["Input.Permissions"] = "ViewUsers",
            }
        );
        var html = await late.Content.ReadAsStringAsync();
        html.ShouldContain("别人保存了修改");
        html.ShouldContain("管理用户：邀请");

        await app.AddUserAsync("Default", "人事");
        await admin.PostFormAsync($"{page}?handler=Remove", null, page);
        (await admin.GetStringAsync(page)).ShouldContain("还有 1 位用户担任这个角色");
    }

    [Fact]
    public async Task The_rules_of_the_site_hold_from_the_moment_they_are_saved()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        var fields = new Dictionary<string, string>
        {
            ["Input.MinimumPasswordLength"] = "9",
            ["Input.LockoutAttempts"] = "3",
            ["Input.LockoutMinutes"] = "30",
            ["Input.SessionIdleMinutes"] = "60",
            ["Input.LinkDays"] = "7",
            ["Input.Require2faForAdministrators"] = "false",
        };
        var refused = await (await admin.PostFormAsync("/admin/sign-in", fields)).Content.ReadAsStringAsync();
        refused.ShouldContain("密码最少字符应在 10 与 64 之间");
        fields["Input.MinimumPasswordLength"] = "16";
        (await admin.PostFormAsync("/admin/sign-in", fields)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var problems = await app.InTenantAsync(
            "Default",
            s => s.GetRequiredService<UserAccounts>().ProblemsAsync(new NewAccount("xinren", "演示新人") { Password = "十二个字的一句密码啊啊" })
        );
        problems.ShouldHaveSingleItem().ShouldContain("至少 16 个字符");
    }

    [Fact]
    public async Task Who_manages_users_cannot_become_powerful_through_it()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        var administrator = await app.AddUserAsync("Default", "Administrator");
        var foreign = await app.AddUserAsync("hanggin");
        var name = await app.AddUserAsync("Default", "ManageUsers");
        var client = await app.SignInAsync("Default", name);
        (await client.GetAsync(await AccountPages.AddressAsync(app, administrator))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await client.GetAsync(await AccountPages.AddressAsync(app, foreign, "hanggin"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/admin/roles")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var own = await AccountPages.AddressAsync(app, name);
        var top = await app.InTenantAsync(
            "Default",
            async s => (await s.GetRequiredService<UnionDbContext>().Set<Role>().SingleAsync(r => r.Name == StockRoles.Administrator)).Id
        );
        await client.PostFormAsync($"{own}/roles", new() { ["RoleIds"] = top.ToString() });
        (await client.GetAsync("/admin/roles")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_list_filters_and_exports_masked_and_without_formulas()
    {
        await using var app = await UnionApp.StartAsync(services: s => s.AddSingleton(Union.Identifiers.IdentifierProfile.Testing));
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        await app.InTenantAsync(
            "Default",
            async s =>
            {
                var accounts = s.GetRequiredService<UserAccounts>();
                for (var i = 0; i < 25; i++)
                    (
                        await accounts.CreateAsync(new NewAccount($"list{i:00}", i == 7 ? "=1+1" : $"演示名单{i:00}") { Mobile = $"129000000{i:00}" })
                    ).Problems.ShouldBeEmpty();
            }
        );
        var first = await admin.GetStringAsync("/admin/users?q=list");
        first.ShouldContain("演示名单19");
        first.ShouldNotContain("演示名单20");
        first.ShouldContain("129****0000");
        first.ShouldNotContain("12900000000");
        (await admin.GetStringAsync("/admin/users?q=list&after=LIST19")).ShouldContain("演示名单24");
        (await admin.GetStringAsync("/admin/users?state=Active")).ShouldNotContain("演示名单");
        (await admin.GetStringAsync("/admin/users?state=Invited")).ShouldContain("演示名单01");

        var csv = await admin.GetStringAsync("/admin/users?handler=Export&q=list");
        csv.ShouldContain("'=1+1");
        csv.ShouldContain("129****0024");
        csv.ShouldContain("导出");
        csv.Split("\r\n").Length.ShouldBe(28);
    }
}
