using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Changes;

namespace Union.Notices.Reading;

/// <summary>The newest public notices as an Atom feed (RFC 4287).</summary>
internal sealed class Feed(UnionDbContext db, ChangeNotes changes, ICurrentTenant tenant, SiteService sites)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Entries = 30;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/feed",
                [HttpMethods.Get, HttpMethods.Head],
                (Feed feed, HttpContext http, CancellationToken cancellationToken) => feed.RunAsync(http, cancellationToken)
            )
            .WithMetadata(new CachePublicPageAttribute())
            .AllowAnonymous();

    private async Task<IResult> RunAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var site = await sites.GetSiteSettingsAsync(cancellationToken);
        var entries = await (
            from n in NoticeList.Listed(db, withStaff: false).OrderByDescending(n => n.FirstPublishedAt).ThenByDescending(n => n.Id).Take(Entries)
            join v in db.Set<NoticeVersion>() on n.PublishedVersionId equals v.Id
            select new Entry(
                n.Id,
                n.Url,
                n.FirstPublishedAt!.Value,
                n.PublishedAt!.Value,
                v.Title,
                v.Kind,
                v.Issuer,
                v.Summary,
                v.Body.Substring(0, 600)
            )
        ).ToListAsync(cancellationToken);
        var notes = await changes.NewestAsync([.. entries.Select(e => e.Id)], cancellationToken);
        entries = [.. entries.Select(e => e with { Change = notes.GetValueOrDefault(e.Id)?.Text ?? "" })];
        var root = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";
        return Results.Text(Write(site.SiteName, root, entries), "application/atom+xml", Encoding.UTF8);
    }

    private string Write(string siteName, string root, List<Entry> entries)
    {
        var text = new StringBuilder();
        using (
            var xml = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    OmitXmlDeclaration = true,
                    Indent = true,
                    CheckCharacters = false,
                }
            )
        )
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, $"urn:uuid:{tenant.Id}");
            xml.WriteElementString("title", Atom, $"{siteName} 公告与文件");
            xml.WriteElementString("updated", Atom, Time(entries.Select(e => e.UpdatedAt).DefaultIfEmpty(DateTime.UnixEpoch).Max()));
            Link(xml, "self", root + "/feed");
            Link(xml, "alternate", root + "/notices");
            Person(xml, siteName);
            foreach (var entry in entries)
                Write(xml, root, entry);
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Write(XmlWriter xml, string root, Entry entry)
    {
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:uuid:{entry.Id}");
        xml.WriteElementString("title", Atom, Clean(entry.Title));
        xml.WriteElementString("published", Atom, Time(entry.PublishedAt));
        xml.WriteElementString("updated", Atom, Time(entry.UpdatedAt));
        Link(xml, "alternate", root + entry.Url);
        if (entry.Issuer.Length > 0)
            Person(xml, Clean(entry.Issuer));
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", Clean(entry.Kind));
        xml.WriteEndElement();
        xml.WriteElementString("summary", Atom, Clean(entry.Change + NoticeText.Summary(entry.Summary, entry.Beginning)));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static void Person(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, name);
        xml.WriteEndElement();
    }

    // A pasted text may hold characters XML has no place for.
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private sealed record Entry(
        Guid Id,
        string Url,
        DateTime PublishedAt,
        DateTime UpdatedAt,
        string Title,
        string Kind,
        string Issuer,
        string Summary,
        string Beginning
    )
    {
        /// <summary>The newest note of a change; empty when there is none.</summary>
        public string Change
        {
            get;
            init => field = value.Length > 0 ? $"修订说明：{value} " : "";
        } = "";
    }
}
