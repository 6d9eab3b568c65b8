using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Organizations;
using Union.Organizations.DualDisplays;
using Union.Organizations.Officers;
using Union.Organizations.Tree;
using Union.Tests.Hosting;

namespace Union.Tests.Organizations.DualDisplays;

public sealed class DualDisplayTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    // The smallest PNG: one pixel.
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    [Fact]
    public async Task Plate_and_identity_are_confirmed_with_a_photograph_and_go_stale_when_the_chair_changes()
    {
        var (county, union, page) = await UnionAsync();
        var staff = await fixture.App.SignedInAsync(county, Permissions.Officers);
        (await Html(await PostAsync(staff, page, photo: null))).ShouldContain("请上传牌子的照片");
        (await PostAsync(staff, page, Png)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync(county)).ShouldBe(DisplayState.Current);
        (await staff.GetAsync(page + "/plate")).Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        (await staff.GetStringAsync($"/{county}/admin/organizations/{union}")).ShouldContain("已亮明");

        await fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Raise(new OfficerChanged(union, Guid.CreateVersion7(), OfficerPost.Chair, OfficerChange.Ended, new DateOnly(2026, 3, 1)));
                db.Act("test.officer", "测试：主席离任");
                await db.SaveChangesAsync();
            }
        );
        (await StateAsync(county)).ShouldBe(DisplayState.Stale);
        (await staff.GetStringAsync(page)).ShouldContain("主席离任");
        (await staff.GetStringAsync($"/{county}/admin/dual-displays?state=Stale")).ShouldContain("测试厂工会");
        (await staff.GetStringAsync($"/{county}/admin/dual-displays?state=Current")).ShouldNotContain("测试厂工会");
        (await PostAsync(staff, page, photo: null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync(county)).ShouldBe(DisplayState.Current);
    }

    [Fact]
    public async Task Two_people_confirming_lose_nothing_and_the_second_save_works()
    {
        var (county, _, page) = await UnionAsync();
        var staff = await fixture.App.SignedInAsync(county, Permissions.Officers);
        var other = await fixture.App.SignedInAsync(county, Permissions.Officers);
        await PostAsync(staff, page, Png);
        await PostAsync(staff, page, null);
        // Saved upon the first version, which is no longer the saved one.
        Dictionary<string, string> Form(string version) =>
            new()
            {
                ["Input.Version"] = version,
                ["Input.PlatePlace"] = "大门右侧",
                ["Input.PlateOn"] = "2025-05-01",
                ["Input.ChairName"] = "赵测一",
                ["Input.ChairDuty"] = "主持全面工作",
                ["Input.ChairPhone"] = "12900000001",
                ["Input.PostedAt"] = "公开栏",
            };
        var stale = await other.PostFormAsync(page, Form("0"));
        stale.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var html = await Html(stale);
        html.ShouldContain("保存了这条记录");
        html.ShouldContain("演示用户");
        html.ShouldContain("大门左侧");
        html.ShouldContain("value=\"大门右侧\"");
        var version = System.Text.RegularExpressions.Regex.Match(html, "name=\"Input.Version\"[^>]*value=\"(\\d+)\"").Groups[1].Value;
        (await other.PostFormAsync(page, Form(version))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await staff.GetStringAsync(page)).ShouldContain("大门右侧");
    }

    [Fact]
    public async Task A_change_of_a_member_leaves_it_as_it_is()
    {
        var (county, union, page) = await UnionAsync();
        await PostAsync(await fixture.App.SignedInAsync(county, Permissions.Officers), page, Png);
        await fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Raise(new OfficerChanged(union, Guid.CreateVersion7(), OfficerPost.Member, OfficerChange.Began, new DateOnly(2026, 3, 1)));
                db.Act("test.officer", "测试：委员任职");
                await db.SaveChangesAsync();
            }
        );
        (await StateAsync(county)).ShouldBe(DisplayState.Current);
    }

    [Fact]
    public async Task What_is_no_photograph_is_refused_and_a_foreign_township_finds_nothing()
    {
        var (county, _, page) = await UnionAsync();
        var staff = await fixture.App.SignedInAsync(county, Permissions.Officers);
        (await Html(await PostAsync(staff, page, "<script>"u8.ToArray()))).ShouldContain("牌子挂在哪里");
        (await StateAsync(county)).ShouldBeNull();
        var other = await fixture.App.AddOrganizationAsync(county, "测试乡工会", OrganizationType.TownshipUnion);
        var stranger = await fixture.App.SignedInAtAsync(county, other, Permissions.Officers);
        (await stranger.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync(page + "/plate")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(string County, Guid Union, string Page)> UnionAsync()
    {
        var county = await fixture.NewTenantAsync("Union.Organizations");
        var town = await fixture.App.AddOrganizationAsync(county, "测试镇工会", OrganizationType.TownshipUnion);
        var union = await fixture.App.AddOrganizationAsync(county, "测试厂工会", OrganizationType.SingleUnion, town);
        return (county, union, $"/{county}/admin/organizations/{union}/dual-display");
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string page, byte[]? photo)
    {
        var html = await client.GetStringAsync(page);
        var version = System.Text.RegularExpressions.Regex.Match(html, "name=\"Input.Version\"[^>]*value=\"(\\d+)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Forms.TokenIn(html)), "__RequestVerificationToken" },
            { new StringContent(version), "Input.Version" },
            { new StringContent("大门左侧"), "Input.PlatePlace" },
            { new StringContent("2025-05-01"), "Input.PlateOn" },
            { new StringContent("赵测一"), "Input.ChairName" },
            { new StringContent("主持全面工作"), "Input.ChairDuty" },
            { new StringContent("12900000001"), "Input.ChairPhone" },
            { new StringContent("公开栏"), "Input.PostedAt" },
        };
        if (photo is not null)
        {
            var content = new ByteArrayContent(photo);
            content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(content, "Input.PlatePhoto", "牌子.png");
        }
        return await client.PostAsync(page, form);
    }

    private Task<DisplayState?> StateAsync(string county) =>
        fixture.App.InTenantAsync(
            county,
            s => s.GetRequiredService<UnionDbContext>().Set<DualDisplay>().Select(d => (DisplayState?)d.State).SingleOrDefaultAsync()
        );

    private static async Task<string> Html(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
}
