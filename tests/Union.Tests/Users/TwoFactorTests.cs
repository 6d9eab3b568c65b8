using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Settings;
using Union.Tests.Hosting;
using Union.Users;
using Union.Users.TwoFactor;

namespace Union.Tests.Users;

public sealed partial class TwoFactorTests
{
    // RFC 6238 appendix B, the last six of the eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_codes_are_those_of_the_standard(long seconds, string code)
    {
        var key = Encoding.ASCII.GetBytes("12345678901234567890");
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime;
        TimeCode.Of(key, TimeCode.StepOf(at)).ShouldBe(code);
        TimeCode.Match(key, $" {code[..3]} {code[3..]}", at.AddSeconds(30)).ShouldBe(TimeCode.StepOf(at));
        TimeCode.Match(key, code, at.AddSeconds(90)).ShouldBeNull();
    }

    [Theory]
    [InlineData("f", "MY")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Keys_are_written_in_base_32(string text, string expected) => Base32.Encode(Encoding.ASCII.GetBytes(text)).ShouldBe(expected);

    [Fact]
    public async Task From_setting_up_to_signing_in_with_a_code_that_counts_once()
    {
        var clock = new ManualClock();
        await using var app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default");
        var (key, _) = await SetUpAsync(app, clock, name);

        var client = app.Client();
        (await PasswordAsync(client, name)).ShouldStartWith("/login/2fa");
        (await client.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await CodeAsync(client, "000000")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var code = Now(key, clock);
        (await CodeAsync(client, code)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var thief = app.Client();
        await PasswordAsync(thief, name);
        (await (await CodeAsync(thief, code)).Content.ReadAsStringAsync()).ShouldContain("已经用过");
    }

    [Fact]
    public async Task A_recovery_code_opens_once()
    {
        var clock = new ManualClock();
        await using var app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default");
        var (_, codes) = await SetUpAsync(app, clock, name);
        codes.Count.ShouldBe(RecoveryCodes.Count);

        var client = app.Client();
        await PasswordAsync(client, name);
        (await CodeAsync(client, codes[0].ToLowerInvariant().Replace("-", " "), recovery: true)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetStringAsync("/me/security")).ShouldContain("9 个");

        var again = app.Client();
        await PasswordAsync(again, name);
        (await (await CodeAsync(again, codes[0], recovery: true)).Content.ReadAsStringAsync()).ShouldContain("恢复码不正确或已经用过");
        (await CodeAsync(again, codes[1], recovery: true)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_too()
    {
        var clock = new ManualClock();
        await using var app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default");
        var (key, _) = await SetUpAsync(app, clock, name);
        var client = app.Client();
        await PasswordAsync(client, name);
        HttpResponseMessage last = null!;
        for (var i = 0; i < 5; i++)
            last = await CodeAsync(client, "000000");
        (await last.Content.ReadAsStringAsync()).ShouldContain("账号已暂时锁定");
        (await client.GetAsync("/me/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (
            await (
                await client.PostFormAsync("/login", new() { ["Input.UserName"] = name, ["Input.Password"] = UnionApp.Password })
            ).Content.ReadAsStringAsync()
        ).ShouldContain("账号已暂时锁定");
        key.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Where_the_site_demands_two_factors_nothing_else_opens_before()
    {
        var clock = new ManualClock();
        await using var app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        await app.SetUpAsync();
        var name = await app.AddUserAsync("Default", "Administrator");
        var client = await app.SignInAsync("Default", name);
        (await client.GetAsync("/admin/users")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await app.InTenantAsync(
            "Default",
            async s =>
            {
                s.GetRequiredService<UnionDbContext>().Act("users.settings", "要求两步验证");
                await s.GetRequiredService<SiteService>()
                    .UpdateSiteSettingsAsync(site => site.Put(new UsersSettings { Require2faForAdministrators = true }));
            }
        );
        (await client.GetAsync("/admin/users")).Headers.Location!.ToString().ShouldBe("/me/security");
        (await client.GetStringAsync("/me/security")).ShouldContain("请先启用两步验证");
        await TurnOnAsync(client, clock);
        (await client.GetAsync("/admin/users")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var off = await client.PostFormAsync("/me/security?handler=Off", new() { ["Password"] = UnionApp.Password }, "/me/security");
        off.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await off.Content.ReadAsStringAsync()).ShouldContain("不能关闭");
    }

    [Fact]
    public async Task Switching_off_asks_for_the_password()
    {
        var clock = new ManualClock();
        await using var app = await UnionApp.StartAsync(services: s => s.AddSingleton<TimeProvider>(clock));
        await app.SetUpAsync();
        var client = await app.SignedInAsync("Default");
        await TurnOnAsync(client, clock);
        var wrong = await client.PostFormAsync("/me/security?handler=Off", new() { ["Password"] = "别的密码 123456" }, "/me/security");
        (await wrong.Content.ReadAsStringAsync()).ShouldContain("密码不正确");
        var right = await client.PostFormAsync("/me/security?handler=Off", new() { ["Password"] = UnionApp.Password }, "/me/security");
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await client.GetStringAsync("/me/security")).ShouldContain("data:image/png;base64,");
    }

    private static async Task<(byte[] Key, IReadOnlyList<string> Codes)> SetUpAsync(UnionApp app, ManualClock clock, string name)
    {
        var result = await TurnOnAsync(await app.SignInAsync("Default", name), clock);
        clock.Advance(TimeSpan.FromMinutes(2));
        return result;
    }

    private static async Task<(byte[] Key, IReadOnlyList<string> Codes)> TurnOnAsync(HttpClient client, ManualClock clock)
    {
        var html = await client.GetStringAsync("/me/security");
        var key = FromBase32(KeyText().Match(html).Groups[1].Value.Replace(" ", ""));
        var response = await client.PostAsync(
            "/me/security?handler=On",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = Forms.TokenIn(html),
                    ["Key"] = HiddenKey().Match(html).Groups[1].Value,
                    ["Code"] = Now(key, clock),
                }
            )
        );
        var shown = await response.Content.ReadAsStringAsync();
        var codes = Codes().Matches(shown).Select(m => m.Groups[1].Value).ToList();
        codes.Count.ShouldBe(10, shown);
        return (key, codes);
    }

    private static string Now(byte[] key, ManualClock clock) => TimeCode.Of(key, TimeCode.StepOf(clock.GetUtcNow().UtcDateTime));

    private static async Task<string> PasswordAsync(HttpClient client, string name)
    {
        var response = await client.PostFormAsync("/login", new() { ["Input.UserName"] = name, ["Input.Password"] = UnionApp.Password });
        return response.Headers.Location!.ToString();
    }

    private static Task<HttpResponseMessage> CodeAsync(HttpClient client, string code, bool recovery = false) =>
        client.PostFormAsync("/login/2fa", new() { ["Code"] = code, ["recovery"] = recovery ? "true" : "false" });

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }

    [GeneratedRegex("id=\"key\">([A-Z2-7 ]+)<")]
    private static partial Regex KeyText();

    [GeneratedRegex("name=\"Key\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex HiddenKey();

    [GeneratedRegex("<code class=\"u-code\">([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})</code>")]
    private static partial Regex Codes();
}
