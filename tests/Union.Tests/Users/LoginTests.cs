using System.Net;
using Union.Tests.Hosting;

namespace Union.Tests.Users;

public sealed class LoginTests
{
    [Fact]
    public async Task Signing_in_and_out_through_the_page()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        await app.AddTenantAsync("hanggin", "测试旗总工会");
        var client = await app.SignedInAsync("hanggin", "Administrator");
        (await client.GetAsync("/hanggin/login")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var response = await client.PostFormAsync("/hanggin/logout");
        response.Headers.Location!.ToString().ShouldBe("/hanggin/login");
        (await client.GetStringAsync("/hanggin/login")).ShouldContain("您已退出登录");
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_get_the_same_answer()
    {
        await using var app = await UnionApp.StartAsync();
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default");
        var known = await TryAsync(app.Client(), name);
        var unknown = await TryAsync(app.Client(), "nobody-here");
        known.ShouldContain("用户名或密码不正确");
        unknown.ShouldContain("用户名或密码不正确");
    }

    private static async Task<string> TryAsync(HttpClient client, string name)
    {
        var response = await client.PostFormAsync("/login", new() { ["Input.UserName"] = name, ["Input.Password"] = "不是这个密码吧 1" });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }
}
