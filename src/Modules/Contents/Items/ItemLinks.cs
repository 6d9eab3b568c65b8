using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Contents.Parts;

namespace Union.Contents.Items;

/// <summary>Writes down by which keys an item can be found. Adds to the context only.</summary>
internal sealed class ItemLinks(UnionDbContext db)
{
    /// <param name="type">The item's type.</param>
    /// <param name="item">The item.</param>
    /// <param name="latest">Its latest version.</param>
    /// <param name="published">The version the public reads; null when none is.</param>
    /// <param name="cancellationToken">Ends the reading of what was written before.</param>
    public async Task RewriteAsync(
        DefinedType type,
        ContentItem item,
        ContentVersion latest,
        ContentVersion? published,
        CancellationToken cancellationToken
    )
    {
        var before = await db.Set<ContentLink>().Where(l => l.ItemId == item.Id).ToListAsync(cancellationToken);
        db.RemoveRange(before);
        db.AddRange(Of(type, ContentJson.Parse(latest.Data)).Select(l => new ContentLink(item.Id, l.Kind, l.Target, l.Order, false)));
        if (published is not null)
            db.AddRange(Of(type, ContentJson.Parse(published.Data)).Select(l => new ContentLink(item.Id, l.Kind, l.Target, l.Order, true)));
    }

    private static IEnumerable<(ContentLinkKind Kind, string Target, int Order)> Of(DefinedType type, JsonObject data)
    {
        if ((data[PartKinds.Alias] as JsonObject).TextOf("Alias").Trim() is { Length: > 0 and <= ContentLink.TargetLength } alias)
            yield return (ContentLinkKind.Alias, alias, 0);
        if (data[PartKinds.Contained] is JsonObject contained && contained.TextOf("ListContentItemId") is { Length: > 0 and <= 40 } list)
            yield return (ContentLinkKind.List, list, Order(contained));
        foreach (var (part, field) in type.Fields)
        {
            var (kind, member) = FieldKinds.Find(field.FieldName) switch
            {
                TaxonomyField => (ContentLinkKind.Term, "TermContentItemIds"),
                ContentPickerField => (ContentLinkKind.Reference, "ContentItemIds"),
                _ => (default, ""),
            };
            var value = member.Length == 0 ? null : (data[part.Name] as JsonObject)?[field.Name] as JsonObject;
            foreach (
                var (target, order) in value.TextsOf(member).Where(t => t.Length is > 0 and <= ContentLink.TargetLength).Select((t, i) => (t, i))
            )
                yield return (kind, target, order);
        }
    }

    private static int Order(JsonObject contained) =>
        int.TryParse(contained.TextOf("Order"), CultureInfo.InvariantCulture, out var order) ? order : 0;
}
