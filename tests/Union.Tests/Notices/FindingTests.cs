using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Union.Tests.Hosting;

namespace Union.Tests.Notices;

/// <summary>What search engines and feed readers are told.</summary>
public sealed class FindingTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private UnionApp App => fixture.App;

    [Fact]
    public async Task The_sitemap_names_public_documents_only_and_leads_to_pages_that_answer()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var open = await editor.NewAsync("测公开文件", publish: true);
        var taken = await editor.NewAsync("测撤下文件", publish: true);
        await editor.UnpublishAsync(taken, "印错了");
        await editor.NewAsync("测内部文件", publish: true, more: [("Visibility", "Staff")]);
        await editor.NewAsync("测草稿");
        var visitor = App.Client();

        var index = XDocument.Parse(await visitor.GetStringAsync($"/{tenant}/sitemap.xml"));
        var part = index.Root!.Elements(Schema + "sitemap").Single();
        part.Element(Schema + "lastmod").ShouldNotBeNull();
        var address = new Uri(part.Element(Schema + "loc")!.Value).AbsolutePath;
        var response = await visitor.GetAsync(address);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/xml; charset=utf-8");
        var urls = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!.Elements(Schema + "url").ToList();
        urls.Select(u => new Uri(u.Element(Schema + "loc")!.Value).AbsolutePath).ShouldBe([$"/{tenant}/notices", await editor.AddressAsync(open)]);
        urls[1].Element(Schema + "lastmod")!.Value.ShouldEndWith("Z");
        foreach (var url in urls)
            (await visitor.GetAsync(new Uri(url.Element(Schema + "loc")!.Value).AbsolutePath)).StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var none in new[] { 0, 2, -1, int.MaxValue })
            (await visitor.GetAsync($"/{tenant}/sitemap/{none}.xml")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Robots_are_told_the_sitemap_of_each_site_and_what_is_closed()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var visitor = App.Client();
        var own = await visitor.GetStringAsync($"/{tenant}/robots.txt");
        own.ShouldContain($"Disallow: /{tenant}/admin\n");
        own.ShouldContain($"Sitemap: http://localhost/{tenant}/sitemap.xml\n");
        own.ShouldNotContain($"Disallow: /{tenant}/notices");
    }

    [Fact]
    public async Task A_page_names_its_permanent_address_and_says_to_machines_what_it_is()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var law = await editor.NewAsync(
            "测</script><b>办法",
            publish: true,
            more: [("NumberText", "测工发〔2099〕7号"), ("EffectiveOn", "2020-01-01")]
        );
        var news = await editor.NewAsync("测新闻", publish: true);
        var secret = await editor.NewAsync("测内部", publish: true, more: [("Visibility", "Staff")]);
        var address = await editor.AddressAsync(law);

        var (canonical, data) = await ReadAsync(App.Client(), address + "?on=2021-01-01");
        canonical.ShouldBe("http://localhost" + address);
        data.ShouldBeNull();
        (_, data) = await ReadAsync(App.Client(), address);
        data!["@type"]!.GetValue<string>().ShouldBe("Legislation");
        data["name"]!.GetValue<string>().ShouldBe("测</script><b>办法");
        data["legislationIdentifier"]!.GetValue<string>().ShouldBe("测工发〔2099〕7号");
        data["legislationLegalForce"]!.GetValue<string>().ShouldBe("https://schema.org/InForce");
        data["temporalCoverage"]!.GetValue<string>().ShouldBe("2020-01-01/..");
        (_, data) = await ReadAsync(App.Client(), await editor.AddressAsync(news));
        data!["@type"]!.GetValue<string>().ShouldBe("NewsArticle");
        (_, data) = await ReadAsync(editor.Client, await editor.AddressAsync(secret));
        data.ShouldBeNull();
    }

    [Fact]
    public async Task A_feed_can_be_limited_to_a_kind_or_an_issuer()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices.Feed");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        await editor.NewAsync("测一号通知", publish: true, more: [("Kind", "通知")]);
        await editor.NewAsync("测二号意见", publish: true, more: [("Kind", "意见")]);
        var visitor = App.Client();

        var feed = await visitor.GetStringAsync($"/{tenant}/feed?kind={Uri.EscapeDataString("意见")}");
        feed.ShouldContain("测二号意见");
        feed.ShouldNotContain("测一号通知");
        feed.ShouldContain($"/{tenant}/feed?kind=");
        (await visitor.GetStringAsync($"/{tenant}/feed?issuer={Uri.EscapeDataString("测没有的机关")}")).ShouldNotContain("<entry>");
        (await visitor.GetStringAsync($"/{tenant}/feed?topic={Guid.NewGuid():N}")).ShouldNotContain("<entry>");
        (await visitor.GetStringAsync($"/{tenant}/feed?topic=x")).ShouldContain("测一号通知");
        (await visitor.GetStringAsync($"/{tenant}/notices?kind={Uri.EscapeDataString("意见")}")).ShouldContain($"/{tenant}/feed?kind=");
    }

    private static async Task<(string? Canonical, JsonNode? Data)> ReadAsync(HttpClient client, string address)
    {
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(address));
        var data = page.QuerySelector("script[type='application/ld+json']")?.TextContent;
        return (page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), data is null ? null : JsonNode.Parse(data));
    }
}
