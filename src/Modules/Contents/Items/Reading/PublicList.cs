using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Web.Lists;
using Union.Web.Markdown;

namespace Union.Contents.Items.Reading;

/// <summary>The published items of one type, or under some terms, the newest first.</summary>
internal sealed class PublicList(UnionDbContext db)
{
    private const int SummaryLength = 120;

    public Task<KeyPage<ListedItem>> PageAsync(DefinedType type, bool withStaff, KeyRequest ask, CancellationToken cancellationToken) =>
        PageAsync(Listed(withStaff).Where(i => i.ContentType == type.Name), _ => type, ask, cancellationToken);

    /// <summary>What bears one of the terms, of the types that have no pages of their own.</summary>
    public Task<KeyPage<ListedItem>> OfTermsAsync(
        IReadOnlyCollection<string> terms,
        IReadOnlyDictionary<string, DefinedType> types,
        bool withStaff,
        KeyRequest ask,
        CancellationToken cancellationToken
    )
    {
        var names = types.Keys.ToList();
        var bearing = db.Set<ContentLink>().Where(l => l.Kind == ContentLinkKind.Term && l.IsPublished && terms.Contains(l.Target));
        var items = Listed(withStaff).Where(i => names.Contains(i.ContentType) && bearing.Any(l => l.ItemId == i.Id));
        return PageAsync(items, name => types[name], ask, cancellationToken);
    }

    private async Task<KeyPage<ListedItem>> PageAsync(
        IQueryable<ContentItem> items,
        Func<string, DefinedType> typeOf,
        KeyRequest ask,
        CancellationToken cancellationToken
    )
    {
        var total = await items.CountAsync(cancellationToken);
        if (TimeKey.Asked(ask) is var (at, id))
            items = ask.IsBackward
                ? items.Where(i => i.FirstPublishedAt >= at && (i.FirstPublishedAt > at || i.Id > id))
                : items.Where(i => i.FirstPublishedAt <= at && (i.FirstPublishedAt < at || i.Id < id));
        items = ask.IsBackward
            ? items.OrderBy(i => i.FirstPublishedAt).ThenBy(i => i.Id)
            : items.OrderByDescending(i => i.FirstPublishedAt).ThenByDescending(i => i.Id);
        var rows = await (
            from item in items.Take(ask.Take)
            join version in db.Set<ContentVersion>() on item.PublishedVersionId equals version.Id
            select new
            {
                item,
                version.Title,
                Body = version.Body.Substring(0, 600),
                version.Data,
            }
        )
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return KeyPage.Of(
            [
                .. rows.Select(r => new ListedItem(
                    r.item.Id,
                    r.item.Slug,
                    r.Title,
                    Summary(typeOf(r.item.ContentType), r.Body, r.Data),
                    r.item.FirstPublishedAt!.Value,
                    r.item.Visibility == ContentVisibility.Staff
                )),
            ],
            ask,
            r => TimeKey.Of(r.At, r.Id),
            total
        );
    }

    private IQueryable<ContentItem> Listed(bool withStaff)
    {
        var items = db.Set<ContentItem>().Where(i => i.State == ContentState.Published);
        return withStaff ? items : items.Where(i => i.Visibility == ContentVisibility.Public);
    }

    private static string Summary(DefinedType type, string body, string data)
    {
        if (body.Length > 0)
            return MarkdownRenderer.Summary(body);
        var parts = ContentJson.Parse(data);
        foreach (var (part, field) in type.Fields)
            if (FieldKinds.Find(field.FieldName) is TextField kind && TextField.IsArea(field))
                if (kind.Text(field, (parts[part.Name] as JsonObject)?[field.Name] as JsonObject) is { Length: > 0 } text)
                    return text.Length > SummaryLength ? text[..SummaryLength] + "…" : text;
        return "";
    }
}
