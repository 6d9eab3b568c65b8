using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Tenants;
using Union.Tests.Hosting;

namespace Union.Tests.Themes;

/// <summary>What every page of the platform must carry, seen on the theme's own pages.</summary>
public sealed class PagesTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly HtmlParser Parser = new();

    [Theory]
    [InlineData("/")]
    [InlineData("/login")]
    [InlineData("/nothing-here")]
    [InlineData("/error/403")]
    [InlineData("/error/429")]
    [InlineData("/error/500")]
    public async Task PublicPage_HasFrameAndNothingInline(string address)
    {
        using var client = fixture.App.Client();

        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        AssertWellMade(await PageOf(response), response);
        if (address.StartsWith("/error/", StringComparison.Ordinal))
            ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture).ShouldBe(address[^3..]);
    }

    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin/style")]
    [InlineData("/admin/style?q=高温&state=draft")]
    public async Task StaffPage_HasFrameAndNothingInline(string address)
    {
        using var client = await fixture.App.SignedInAsync("Default", "Administrator");

        using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        AssertWellMade(await PageOf(response), response);
    }

    [Fact]
    public async Task StaffPage_WithoutSignIn_LeadsToSignIn()
    {
        using var client = fixture.App.Client();

        using var response = await client.GetAsync("/admin", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldContain("/login");
    }

    [Fact]
    public async Task UnknownPage_IsNotFoundAndSaysWhatToDo()
    {
        using var client = fixture.App.Client();

        using var response = await client.GetAsync("/nothing-here", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PageOf(response)).QuerySelector("h1")!.TextContent.ShouldBe("没有找到这个页面");
    }

    [Fact]
    public async Task StoppedSite_SaysSoOnAPage()
    {
        var name = await fixture.NewTenantAsync();
        await fixture.App.InTenantAsync(
            name,
            async services =>
            {
                var db = services.GetRequiredService<UnionDbContext>();
                db.Act("tenants.disable", "停用站点");
                (await db.Set<Tenant>().SingleAsync()).State = TenantState.Disabled;
                await db.SaveChangesAsync();
            }
        );
        using var client = fixture.App.Client();

        using var response = await client.GetAsync($"/{name}/notices", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var page = await PageOf(response);
        AssertWellMade(page, response);
        page.QuerySelector("h1")!.TextContent.ShouldBe("站点暂时停用");
    }

    [Fact]
    public async Task HomeOfACounty_NamesItAndLinksTheSiteAbove()
    {
        var name = await fixture.NewTenantAsync();
        using var client = fixture.App.Client();

        var page = await PageOf(await client.GetAsync($"/{name}/", TestContext.Current.CancellationToken));

        page.QuerySelector("h1")!.TextContent.ShouldBe($"测试{name}旗总工会");
        page.QuerySelectorAll(".s-sites a").Select(a => a.GetAttribute("href")).ShouldContain("/");
    }

    [Fact]
    public async Task Asset_AskedByVersion_IsCompressedAndKept()
    {
        using var client = fixture.App.Client();
        var page = await PageOf(await client.GetAsync("/", TestContext.Current.CancellationToken));
        var address = page.QuerySelectorAll("link[rel=stylesheet]")
            .Select(l => l.GetAttribute("href")!)
            .Single(h => h.Contains("union.css", StringComparison.Ordinal));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("br");

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        response.Headers.CacheControl!.ToString().ShouldContain("immutable");
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        (await client.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    private static void AssertWellMade(IDocument page, HttpResponseMessage response)
    {
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        page.DocumentElement.GetAttribute("lang").ShouldBe("zh-CN");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelector("main")!.Id.ShouldBe("main");
        page.QuerySelectorAll("style, [style]").ShouldBeEmpty();
        page.QuerySelectorAll("script").ShouldAllBe(s => s.HasAttribute("src") && s.TextContent.Trim().Length == 0);
        page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count, "an id stands twice");
    }

    private static async Task<IDocument> PageOf(HttpResponseMessage response) =>
        Parser.ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
}
