using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Union.Tests.Hosting;
using Union.Users.Accounts;

namespace Union.Tests.Setup;

public sealed class SetupPageTests
{
    private static Dictionary<string, string> Filled =>
        new()
        {
            ["Input.SiteName"] = "测试自治区总工会",
            ["Input.UserName"] = "admin",
            ["Input.Password"] = "职工之家 一二三四五",
            ["Input.PasswordAgain"] = "职工之家 一二三四五",
            ["Input.Recipe"] = "county",
        };

    [Fact]
    public async Task EmptyInstallation_LeadsToSetup_WhichMakesTheSiteAndGoes()
    {
        await using var app = await UnionApp.StartAsync();
        var client = app.Client();

        var home = await client.GetAsync("/");
        var done = await client.PostFormAsync("/setup", Filled);
        var html = await done.Content.ReadAsStringAsync();
        var again = await client.GetAsync("/setup");

        home.Headers.Location!.OriginalString.ShouldBe("/setup");
        html.ShouldContain("站点已建立");
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        app.Tenants.Default!.DisplayName.ShouldBe("测试自治区总工会");
        app.Tenants.Default.Features.ShouldContain("Union.Notices");
        var admin = await app.InTenantAsync("Default", services => services.GetRequiredService<UserAccounts>().FindAsync("admin"));
        admin!.Roles.ShouldBe(["Administrator"]);
        (await app.SignInAsync("Default", "admin", "职工之家 一二三四五")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Input.Password", "short")]
    [InlineData("Input.PasswordAgain", "职工之家 五四三二一")]
    [InlineData("Input.Recipe", "demo-otog")]
    [InlineData("Input.SiteName", "")]
    [InlineData("Input.UserName", "-")]
    public async Task WrongInput_IsToldAndMakesNothing(string field, string value)
    {
        await using var app = await UnionApp.StartAsync();

        var answer = await app.Client().PostFormAsync("/setup", new(Filled) { [field] = value });

        (await answer.Content.ReadAsStringAsync()).ShouldContain("还不能建立站点");
        app.Tenants.Default.ShouldBeNull();
    }
}
