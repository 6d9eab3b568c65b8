using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Reading.Finding;

/// <summary>Tells search engines the addresses of all public documents (sitemaps.org 0.9): an index, and parts as long as a part may be.</summary>
internal sealed class Sitemap(UnionDbContext db)
{
    public const string Address = "/sitemap.xml";

    /// <summary>Addresses in one part: the most that sitemaps.org allows.</summary>
    public const int PartSize = 50_000;

    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int MostParts = 50_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapMethods(
                Address,
                [HttpMethods.Get, HttpMethods.Head],
                (Sitemap sitemap, HttpContext http, CancellationToken cancellationToken) => sitemap.IndexAsync(http, cancellationToken)
            )
            .WithMetadata(new CachePublicPageAttribute())
            .AllowAnonymous();
        routes
            .MapMethods(
                "/sitemap/{part:int}.xml",
                [HttpMethods.Get, HttpMethods.Head],
                (Sitemap sitemap, HttpContext http, int part, CancellationToken cancellationToken) => sitemap.PartAsync(http, part, cancellationToken)
            )
            .WithMetadata(new CachePublicPageAttribute())
            .AllowAnonymous();
    }

    /// <summary>Scheme, host and path of the site, without a slash at the end.</summary>
    public static string RootOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    private async Task<IResult> IndexAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var count = await NoticeList.Listed(db, withStaff: false).CountAsync(cancellationToken);
        var parts = (count / PartSize) + 1; // the list itself is one address more
        var root = RootOf(http.Request);
        var lines = new List<(string, DateTime?)>(parts);
        for (var part = 1; part <= parts; part++)
        {
            var last = await InPart(part).OrderByDescending(n => n.PublishedAt).Select(n => n.PublishedAt).FirstOrDefaultAsync(cancellationToken);
            lines.Add((string.Create(CultureInfo.InvariantCulture, $"{root}/sitemap/{part}.xml"), last));
        }
        return Xml(Write("sitemapindex", "sitemap", lines));
    }

    private async Task<IResult> PartAsync(HttpContext http, int part, CancellationToken cancellationToken)
    {
        if (part is < 1 or > MostParts)
            return Results.NotFound();
        var rows = await InPart(part).Select(n => new { n.Slug, n.PublishedAt }).ToListAsync(cancellationToken);
        if (rows.Count == 0 && part > 1)
            return Results.NotFound();
        var root = RootOf(http.Request);
        var lines = rows.Select(r => ($"{root}/notices/{Uri.EscapeDataString(r.Slug)}", r.PublishedAt)).ToList();
        if (part == 1)
            lines.Insert(0, ($"{root}/notices", null));
        return Xml(Write("urlset", "url", lines));
    }

    // By id, which is the order of making: an address stays in its part as long as nothing before it goes. The list itself is one
    // address of the first part, so that part holds one document less.
    private IQueryable<Notice> InPart(int part) =>
        NoticeList
            .Listed(db, withStaff: false)
            .OrderBy(n => n.Id)
            .Skip(part == 1 ? 0 : ((part - 1) * PartSize) - 1)
            .Take(part == 1 ? PartSize - 1 : PartSize);

    private static string Write(string root, string element, IEnumerable<(string Address, DateTime? Changed)> lines)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true }))
        {
            xml.WriteStartElement(root, Schema);
            foreach (var (address, changed) in lines)
            {
                xml.WriteStartElement(element, Schema);
                xml.WriteElementString("loc", Schema, address);
                if (changed is { } at)
                    xml.WriteElementString("lastmod", Schema, at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static IResult Xml(string text) => Results.Text(text, "application/xml", Encoding.UTF8);
}
