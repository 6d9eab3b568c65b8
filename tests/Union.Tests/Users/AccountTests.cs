using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Permissions;
using Union.Tests.Hosting;
using Union.Users;
using Union.Users.Accounts;

namespace Union.Tests.Users;

public sealed partial class AccountTests
{
    [Fact]
    public async Task An_invited_person_sets_a_password_once_and_signs_in()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        var (address, link) = await InviteAsync(admin, "xinren", "演示新人");

        var guest = app.Client();
        (await guest.GetStringAsync(link)).ShouldContain("演示新人");
        (await SetAsync(guest, link, "short")).ShouldContain("至少 10 个字符");
        (await SetAsync(guest, link, "我的xinren密码是什么")).ShouldContain("不能包含用户名");
        var done = await guest.PostFormAsync(link, new() { ["Input.Password"] = UnionApp.Password, ["Input.Again"] = UnionApp.Password });
        done.Headers.Location!.ToString().ShouldBe("/login");
        await app.SignInAsync("Default", "xinren");

        (await guest.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        var shown = await admin.GetStringAsync(address);
        shown.ShouldContain("正常");
        shown.ShouldContain("接受邀请：xinren");
    }

    [Fact]
    public async Task A_person_corrects_their_own_name_and_sees_it_at_once()
    {
        await using var app = await UnionApp.StartAsync(services: s => s.AddSingleton(Union.Identifiers.IdentifierProfile.Testing));
        await app.SetUpAsync();
        var client = await app.SignedInAsync("Default");
        var wrong = await client.PostFormAsync(
            "/me/account?handler=Profile",
            new() { ["Profile.DisplayName"] = "演示改名", ["Profile.Mobile"] = "12900" },
            "/me/account"
        );
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("手机号码应为 11 位");
        var saved = await client.PostFormAsync(
            "/me/account?handler=Profile",
            new() { ["Profile.DisplayName"] = "演示改名", ["Profile.Mobile"] = "129 0000 0001" },
            "/me/account"
        );
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var html = await client.GetStringAsync("/me/account");
        html.ShouldContain("<strong>演示改名</strong>");
        html.ShouldContain("value=\"12900000001\"");
        (await client.GetAsync("/me/sessions")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_user_name_is_taken_whatever_its_case_even_when_two_ask_at_once()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        var answers = await Task.WhenAll(
            new[] { "xinren", "XinRen", "XINREN" }.Select(name =>
                admin.PostFormAsync("/admin/users/new", new() { ["Input.UserName"] = name, ["Input.DisplayName"] = "演示新人" })
            )
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        foreach (var refused in answers.Where(a => a.StatusCode != HttpStatusCode.Redirect))
            (await refused.Content.ReadAsStringAsync()).ShouldContain("已被使用");
    }

    [Fact]
    public async Task What_is_wrong_with_a_form_is_said_in_Chinese()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        var response = await admin.PostFormAsync(
            "/admin/users/new",
            new()
            {
                ["Input.UserName"] = "",
                ["Input.DisplayName"] = "",
                ["Input.Email"] = "not an address",
            }
        );
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("请填写用户名。");
        html.ShouldContain("电子邮箱不完整");
        html.ShouldNotContain(" field ");
    }

    [Fact]
    public async Task An_invitation_ends_by_time_by_withdrawal_and_by_a_newer_one()
    {
        var clock = new ManualClock();
        await using var app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        var (address, first) = await InviteAsync(admin, "xinren", "演示新人");
        await admin.PostFormAsync($"{address}?handler=Link", null, address);
        var second = LinkIn(await admin.GetStringAsync(address));
        (await app.Client().GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await app.Client().GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await admin.PostFormAsync($"{address}?handler=RevokeLink", null, address);
        (await app.Client().GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        await admin.PostFormAsync($"{address}?handler=Link", null, address);
        var third = LinkIn(await admin.GetStringAsync(address));
        clock.Advance(TimeSpan.FromDays(8));
        (await app.Client().GetAsync(third)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("short", "至少 10")]
    [InlineData("1234567890", "太常见")]
    [InlineData("aaaaaaaaaaaa", "太常见")]
    [InlineData("abcdefghijk", "太常见")]
    [InlineData("abcdabcdabcd", "太常见")]
    [InlineData("Password2026!", "太常见")]
    [InlineData("2026zonggonghui", "太常见")]
    [InlineData("qwertyuiop", "太常见")]
    [InlineData("xx-YANSHI-2026", "不能包含用户名")]
    [InlineData("草原上的风吹过 42", null)]
    [InlineData("four words are enough", null)]
    public void Password_rules(string password, string? problem)
    {
        var problems = string.Join(" ", PasswordRules.Problems(password, "yanshi", PasswordRules.Shortest));
        if (problem is null)
            problems.ShouldBeEmpty();
        else
            problems.ShouldContain(problem);
    }

    [Fact]
    public async Task Signing_a_device_out_takes_effect_at_its_next_request()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default");
        var office = await app.SignInAsync("Default", name);
        var phone = await app.SignInAsync("Default", name);
        (await phone.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var response = await office.PostFormAsync("/me/sessions?handler=Others", null, "/me/sessions");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await phone.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_left_alone_ends()
    {
        var clock = new ManualClock();
        await using var app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        await app.SetUpAsync();
        var client = await app.SignedInAsync("Default");
        clock.Advance(TimeSpan.FromMinutes(100));
        (await client.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromMinutes(100));
        (await client.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.Advance(TimeSpan.FromMinutes(121));
        (await client.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Changing_the_password_keeps_this_session_and_ends_the_others()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default");
        var office = await app.SignInAsync("Default", name);
        var phone = await app.SignInAsync("Default", name);
        const string next = "另一句好记的话 2026";
        var response = await office.PostFormAsync(
            "/me/account?handler=Password",
            new()
            {
                ["NewPassword.Current"] = UnionApp.Password,
                ["NewPassword.New"] = next,
                ["NewPassword.Again"] = next,
            },
            "/me/account"
        );
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await app.SignInAsync("Default", name, next);
    }

    [Fact]
    public async Task Disabling_needs_a_reason_ends_the_session_and_spares_the_last_administrator()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var admin = await app.SignedInAsync("Default", "Administrator");
        var name = await app.AddUserAsync("Default");
        var client = await app.SignInAsync("Default", name);
        var address = await AddressAsync(app, name);
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
        var address = await AddressAsync(app, name);
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
        await admin.PostFormAsync(page, new() { ["Input.Name"] = "Editor", ["Input.Version"] = VersionIn(html) });
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
        var edit = await AddressAsync(app, name) + "/edit";
        var version = VersionIn(await admin.GetStringAsync(edit));
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
                ["Input.Version"] = VersionIn(html),
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
        var version = VersionIn(await admin.GetStringAsync(page));
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
        (await client.GetAsync(await AddressAsync(app, administrator))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await client.GetAsync(await AddressAsync(app, foreign, "hanggin"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/admin/roles")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var own = await AddressAsync(app, name);
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

    private static async Task<(string Address, string Link)> InviteAsync(HttpClient admin, string userName, string displayName)
    {
        var response = await admin.PostFormAsync("/admin/users/new", new() { ["Input.UserName"] = userName, ["Input.DisplayName"] = displayName });
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        var address = response.Headers.Location!.ToString();
        var link = LinkIn(await admin.GetStringAsync(address));
        (await admin.GetStringAsync(address)).ShouldNotContain("/invite/");
        return (address, link);
    }

    private static async Task<string> SetAsync(HttpClient guest, string link, string password) =>
        await (await guest.PostFormAsync(link, new() { ["Input.Password"] = password, ["Input.Again"] = password })).Content.ReadAsStringAsync();

    private static async Task<string> AddressAsync(UnionApp app, string userName, string tenant = "Default") =>
        await app.InTenantAsync(
            tenant,
            async s => $"/admin/users/{(await s.GetRequiredService<UnionDbContext>().Set<User>().SingleAsync(u => u.UserName == userName)).Id}"
        );

    private static string LinkIn(string html) =>
        Link().Match(html) is { Success: true } m ? m.Groups[1].Value : throw new InvalidOperationException(html);

    private static string VersionIn(string html) => Version().Match(html).Groups[1].Value;

    [GeneratedRegex("value=\"http://localhost(/invite/[^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"Input.Version\"[^>]* value=\"(\\d+)\"")]
    private static partial Regex Version();
}
