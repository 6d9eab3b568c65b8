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

    private static string LinkIn(string html) =>
        Link().Match(html) is { Success: true } m ? m.Groups[1].Value : throw new InvalidOperationException(html);

    [GeneratedRegex("value=\"http://localhost(/invite/[^\"]+)\"")]
    private static partial Regex Link();
}
