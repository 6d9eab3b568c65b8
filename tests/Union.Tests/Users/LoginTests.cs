using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Tests.Hosting;
using Union.Users;

namespace Union.Tests.Users;

public sealed class LoginTests
{
    private const string WrongPassword = "不是这个密码吧 1";

    [Fact]
    public async Task Signing_in_and_out_through_the_page()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        var client = await app.SignedInAsync("hanggin", "Administrator");
        (await client.GetAsync("/hanggin/me/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var response = await client.PostFormAsync("/hanggin/logout");
        response.Headers.Location!.ToString().ShouldBe("/hanggin/login");
        (await client.GetStringAsync("/hanggin/login")).ShouldContain("您已退出登录");
        (await client.GetAsync("/hanggin/me/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answers_up_to_the_lock()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default");
        var client = app.Client();
        for (var i = 1; i <= 5; i++)
        {
            var expected = i < 5 ? "用户名或密码不正确" : "账号已暂时锁定";
            (await TryAsync(client, name)).ShouldContain(expected);
            (await TryAsync(client, "nobody-here")).ShouldContain(expected);
        }
    }

    [Fact]
    public async Task Five_failures_lock_the_account_for_a_quarter_of_an_hour()
    {
        var clock = new ManualClock();
        await using var app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default");
        for (var i = 0; i < 5; i++)
            await TryAsync(app.Client(), name);
        (await TryAsync(app.Client(), name, UnionApp.Password)).ShouldContain("账号已暂时锁定");
        clock.Advance(TimeSpan.FromMinutes(16));
        await app.SignInAsync("Default", name);
    }

    [Fact]
    public async Task Each_attempt_is_an_act_of_the_chain()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default");
        await TryAsync(app.Client(), name);
        var client = await app.SignInAsync("Default", name);
        await client.PostFormAsync("/logout");
        await app.InTenantAsync(
            "Default",
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                var user = await db.Set<User>().SingleAsync(u => u.UserName == name);
                var acts = await db.Set<Act>().OrderBy(a => a.Sequence).Where(a => a.Name.StartsWith("users.sign")).ToListAsync();
                acts.Select(a => a.Name).ShouldBe(["users.signin.fail", "users.signin", "users.signout"]);
                acts[0].UserId.ShouldBeNull();
                acts[1].UserId.ShouldBe(user.Id);
                acts[2].UserId.ShouldBe(user.Id);
                (await db.Set<SignInRecord>().OrderBy(r => r.At).Select(r => r.Outcome).ToListAsync()).ShouldBe([
                    SignInOutcome.WrongPassword,
                    SignInOutcome.Succeeded,
                    SignInOutcome.SignedOut,
                ]);
                (await s.GetRequiredService<ActVerifier>().VerifyAsync(default)).ShouldBeNull();
            }
        );
    }

    [Fact]
    public async Task Sending_the_form_too_often_is_refused_and_looking_at_it_is_not()
    {
        await using var app = await UnionApp.StartAsync(new() { ["RateLimits:SignIn"] = "3" });
        await app.SetUpAsync();
        var client = app.Client();
        for (var i = 0; i < 3; i++)
            await TryAsync(client, "nobody-here");
        var fourth = await client.PostFormAsync("/login", new() { ["Input.UserName"] = "nobody-here", ["Input.Password"] = WrongPassword });
        fourth.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await client.GetAsync("/login")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/me/sessions", "/me/sessions")]
    [InlineData("https://evil.example/", "/admin")]
    [InlineData("//evil.example/", "/admin")]
    [InlineData("/\\evil.example", "/admin")]
    public async Task After_sign_in_the_way_leads_only_within_the_site(string returnUrl, string expected)
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default");
        var response = await app.Client()
            .PostFormAsync(
                "/login",
                new()
                {
                    ["Input.UserName"] = name,
                    ["Input.Password"] = UnionApp.Password,
                    ["returnUrl"] = returnUrl,
                }
            );
        response.Headers.Location!.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task The_same_name_in_two_counties_is_two_accounts()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        await app.AddTenantAsync("otog", "另一旗总工会");
        var name = await app.AddUserAsync("hanggin", "Administrator");
        (await TryAsync(app.Client(), name, UnionApp.Password, "/otog")).ShouldContain("用户名或密码不正确");
    }

    [Fact]
    public async Task The_cookie_of_one_county_opens_nothing_in_another()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        await app.AddTenantAsync("otog", "另一旗总工会");
        var name = await app.AddUserAsync("hanggin", "Administrator");
        var cookie = await CookieAsync(app, "/hanggin", name);
        (await SendAsync(app, "/hanggin/admin/users", $"union.hanggin={cookie}")).ShouldBe(HttpStatusCode.OK);
        (await SendAsync(app, "/otog/admin/users", $"union.hanggin={cookie}")).ShouldBe(HttpStatusCode.Redirect);
        (await SendAsync(app, "/otog/admin/users", $"union.otog={cookie}")).ShouldBe(HttpStatusCode.Redirect);
        (await SendAsync(app, "/admin/users", $"union={cookie}")).ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string> CookieAsync(UnionApp app, string prefix, string name)
    {
        var response = await app.Client()
            .PostFormAsync($"{prefix}/login", new() { ["Input.UserName"] = name, ["Input.Password"] = UnionApp.Password });
        var set = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("union.hanggin=", StringComparison.Ordinal));
        set.ShouldContain("httponly");
        return set.Split('=', 2)[1].Split(';')[0];
    }

    private static async Task<HttpStatusCode> SendAsync(UnionApp app, string address, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", cookie);
        return (await app.Client().SendAsync(request)).StatusCode;
    }

    private static async Task<string> TryAsync(HttpClient client, string name, string password = WrongPassword, string prefix = "")
    {
        var response = await client.PostFormAsync($"{prefix}/login", new() { ["Input.UserName"] = name, ["Input.Password"] = password });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }
}
