using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Changes;
using Union.Notices.Reading.Finding;
using Union.Notices.Topics;

namespace Union.Notices.Reading;

/// <summary>The newest public notices as an Atom feed (RFC 4287): of the site, or of a kind, an issuer, a topic or several of them together.</summary>
internal sealed class Feed(UnionDbContext db, ChangeNotes changes, ICurrentTenant tenant, SiteService sites, TopicTree topics)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Entries = 30;

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapMethods(
                "/feed",
                [HttpMethods.Get, HttpMethods.Head],
                (Feed feed, HttpContext http, string? kind, string? issuer, string? topic, CancellationToken cancellationToken) =>
                    feed.RunAsync(http, new NoticeFilter(kind, null, issuer, null, Guid.TryParse(topic, out var id) ? id : null), cancellationToken)
            )
            .WithMetadata(new CachePublicPageAttribute())
            .AllowAnonymous();

    /// <summary>The feed of what the filter lets through.</summary>
    public static string AddressOf(string? kind, string? issuer, string? topic)
    {
        (string Name, string? Value)[] terms = [("kind", kind), ("issuer", issuer), ("topic", topic)];
        var query = string.Join('&', terms.Where(t => !string.IsNullOrEmpty(t.Value)).Select(t => $"{t.Name}={Uri.EscapeDataString(t.Value!)}"));
        return query.Length > 0 ? "/feed?" + query : "/feed";
    }

    private async Task<IResult> RunAsync(HttpContext http, NoticeFilter filter, CancellationToken cancellationToken)
    {
        var listed = filter.Apply(NoticeList.Listed(db, withStaff: false));
        var topicName = "";
        if (filter.Topic is { } topic)
        {
            var branch = await topics.BranchAsync(topic, cancellationToken);
            var links = db.Set<NoticeTopicLink>().Where(l => branch.Contains(l.TopicId)).Select(l => l.NoticeId);
            listed = listed.Where(n => links.Contains(n.Id));
            topicName = await db.Set<Topic>().Where(t => t.Id == topic).Select(t => t.Name).FirstOrDefaultAsync(cancellationToken) ?? "";
        }
        var site = await sites.GetSiteSettingsAsync(cancellationToken);
        var entries = await (
            from n in listed.OrderByDescending(n => n.FirstPublishedAt).ThenByDescending(n => n.Id).Take(Entries)
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
        var words = string.Join(" ", new[] { filter.Kind, filter.Issuer, topicName }.Where(w => !string.IsNullOrEmpty(w)).Select(w => Clean(w!)));
        var title = words.Length > 0 ? $"{site.SiteName} 公告与文件：{words}" : $"{site.SiteName} 公告与文件";
        var address = AddressOf(filter.Kind, filter.Issuer, filter.Topic?.ToString("N"));
        return Results.Text(Write(site.SiteName, title, Sitemap.RootOf(http.Request), address, entries), "application/atom+xml", Encoding.UTF8);
    }

    private string Write(string siteName, string title, string root, string address, List<Entry> entries)
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
            xml.WriteElementString("id", Atom, address == "/feed" ? $"urn:uuid:{tenant.Id}" : root + address);
            xml.WriteElementString("title", Atom, title);
            xml.WriteElementString("updated", Atom, Time(entries.Select(e => e.UpdatedAt).DefaultIfEmpty(DateTime.UnixEpoch).Max()));
            Link(xml, "self", root + address);
            Link(xml, "alternate", root + "/notices" + address["/feed".Length..]);
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
