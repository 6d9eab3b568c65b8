using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Tenants;
using Union.Tests.Hosting;

namespace Union.Tests.Framework.Web;

public sealed class SecurityHeadersTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("login")]
    [InlineData("nowhere")]
    [InlineData("api/v1/tenants")]
    public async Task Each_answer_forbids_inline_code_framing_and_guessing(string address)
    {
        var answer = await fixture.App.Client().GetAsync("/" + address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_host_name_leads_to_its_tenant_and_links_carry_no_prefix()
    {
        var county = await fixture.NewTenantAsync("Union.Notices");
        await fixture.App.InTenantAsync(
            county,
            async s =>
            {
                var db = s.GetRequiredService<UnionDbContext>();
                db.Act("tenants.host", "设置域名");
                (await db.Set<Tenant>().SingleAsync()).RequestUrlHost = "qi.example.org";
                await db.SaveChangesAsync();
            }
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://qi.example.org/");
        var answer = await fixture.App.Client().SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync();
        html.ShouldContain(fixture.App.Tenants.Find(county)!.DisplayName);
        html.ShouldContain("href=\"/notices\"");
        html.ShouldNotContain($"href=\"/{county}/");
    }
}
