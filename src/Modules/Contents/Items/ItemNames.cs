using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.Fields;

namespace Union.Contents.Items;

/// <summary>What people call the terms and items that fields point at.</summary>
internal sealed class ItemNames(UnionDbContext db)
{
    private readonly Dictionary<string, IReadOnlyList<Term>> _taxonomies = new(StringComparer.Ordinal);

    /// <summary>The terms of a taxonomy as published, else as drafted; none when there is no such taxonomy.</summary>
    public async Task<IReadOnlyList<Term>> TermsAsync(string taxonomyId, CancellationToken cancellationToken)
    {
        if (_taxonomies.TryGetValue(taxonomyId, out var terms))
            return terms;
        var data = await (
            from item in db.Set<ContentItem>()
            join version in db.Set<ContentVersion>() on item.PublishedVersionId ?? item.LatestVersionId equals version.Id
            where item.ContentItemId == taxonomyId
            select version.Data
        ).FirstOrDefaultAsync(cancellationToken);
        return _taxonomies[taxonomyId] = data is null ? [] : Term.Of(ContentJson.Parse(data));
    }

    /// <summary>The items of these ids, with what lists show.</summary>
    public Task<Dictionary<string, ItemName>> ItemsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        db.Set<ContentItem>()
            .AsNoTracking()
            .Where(i => ids.Contains(i.ContentItemId))
            .ToDictionaryAsync(
                i => i.ContentItemId,
                i => new ItemName(i.Title, i.Url, i.State == ContentState.Published && i.Visibility == ContentVisibility.Public, i.ContentType),
                StringComparer.Ordinal,
                cancellationToken
            );

    /// <summary>A field as plain text, with names instead of ids.</summary>
    public async Task<string> TextAsync(FieldKind kind, ContentFieldDefinition field, JsonObject? value, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case TaxonomyField:
                var terms = await TermsAsync(TaxonomyField.TaxonomyOf(field), cancellationToken);
                return string.Join("、", value.TextsOf("TermContentItemIds").Select(id => terms.FirstOrDefault(t => t.Id == id)?.Name ?? id));
            case ContentPickerField:
                var ids = value.TextsOf("ContentItemIds");
                var items = await ItemsAsync(ids, cancellationToken);
                return string.Join("、", ids.Select(id => items.GetValueOrDefault(id)?.Title ?? id));
            default:
                return kind.Text(field, value);
        }
    }
}
