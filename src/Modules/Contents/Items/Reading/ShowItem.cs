using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Attachments;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Contents.Parts;
using Union.Web.Markdown;

namespace Union.Contents.Items.Reading;

/// <summary>Makes the page of an item from its type: what stands in which field, under which name, and where it leads.</summary>
internal sealed class ShowItem(UnionDbContext db, ItemNames names, AttachmentStore attachments)
{
    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".webp"];

    /// <summary>What is written, saved or not.</summary>
    public async Task<ItemView> ViewAsync(DefinedType type, ItemContent content, CancellationToken cancellationToken)
    {
        List<ShownField> fields = [];
        foreach (var (part, field) in type.Fields)
            if (FieldKinds.Find(field.FieldName) is { } kind && (content.Data[part.Name] as JsonObject)?[field.Name] is JsonObject value)
                if (!kind.IsEmpty(value))
                    fields.Add(await ShownAsync(kind, field, value, cancellationToken));
        return new ItemView(
            content.Title,
            type.DisplayName,
            content.Body.Length == 0 ? null : MarkdownRenderer.Render(content.Body, new MarkdownRenderOptions()),
            fields
        )
        {
            IsForStaff = content.Visibility == ContentVisibility.Staff,
            Terms = type.Has(PartKinds.Taxonomy) ? Term.Of(content.Data) : [],
        };
    }

    /// <summary>A version of an item with its files, and what is published in its list.</summary>
    public async Task<ItemView> ViewAsync(FoundItem found, bool withStaff, CancellationToken cancellationToken)
    {
        var (type, item, version) = found;
        var view = await ViewAsync(type, ItemParts.Of(version), cancellationToken);
        return view with
        {
            PublishedAt = item.FirstPublishedAt,
            TermsAddress = $"~/contents/terms/{Uri.EscapeDataString(item.ContentItemId)}/",
            Files =
            [
                .. (await attachments.OfAsync(version.Id, cancellationToken)).Select(a =>
                    (a.Title, AttachmentStore.About(a), (string?)DownloadFile.Address(item, a))
                ),
            ],
            List = type.Has(PartKinds.List) ? await ListAsync(item, withStaff, cancellationToken) : [],
        };
    }

    private async Task<List<ShownValue>> ListAsync(ContentItem list, bool withStaff, CancellationToken cancellationToken)
    {
        var rows = await (
            from link in db.Set<ContentLink>()
            join item in db.Set<ContentItem>() on link.ItemId equals item.Id
            join version in db.Set<ContentVersion>() on item.PublishedVersionId equals version.Id
            where link.Kind == ContentLinkKind.List && link.Target == list.ContentItemId && link.IsPublished
            where withStaff || item.Visibility == ContentVisibility.Public
            orderby link.Order, item.FirstPublishedAt descending
            select new { version.Title, item }
        )
            .AsNoTracking()
            .Take(500)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(r => new ShownValue(r.Title, "~" + r.item.Url))];
    }

    private async Task<ShownField> ShownAsync(FieldKind kind, ContentFieldDefinition field, JsonObject value, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case LinkField:
                var (url, text) = (value.TextOf("Url"), value.TextOf("Text"));
                return Line(field, [new ShownValue(text.Length > 0 ? text : url, LinkField.IsSafe(url) ? Local(url) : null)]);
            case MediaField:
                var texts = value.TextsOf("MediaTexts");
                var files = value
                    .TextsOf("Paths")
                    .Select((p, i) => new ShownValue(texts.ElementAtOrDefault(i) is { Length: > 0 } t ? t : Path.GetFileName(p), MediaAddress(p)))
                    .ToList();
                return new ShownField(field.DisplayName, ShownShape.Pictures, files);
            case ContentPickerField:
                var ids = value.TextsOf("ContentItemIds");
                var items = await names.ItemsAsync(ids, cancellationToken);
                return Line(field, [.. ids.Where(items.ContainsKey).Select(id => Of(items[id])).OfType<ShownValue>()]);
            case TaxonomyField:
                var taxonomy = TaxonomyField.TaxonomyOf(field);
                var terms = await names.TermsAsync(taxonomy, cancellationToken);
                return Line(field, [.. value.TextsOf("TermContentItemIds").Select(id => TermOf(taxonomy, id, terms))]);
            case TextField when TextField.IsArea(field):
                return new ShownField(field.DisplayName, ShownShape.Text, [new ShownValue(kind.Text(field, value))]);
            default:
                return Line(field, [new ShownValue(await names.TextAsync(kind, field, value, cancellationToken))]);
        }
    }

    public static bool IsPicture(ShownValue file) => Pictures.Any(e => file.Href?.EndsWith(e, StringComparison.OrdinalIgnoreCase) == true);

    private static ShownField Line(ContentFieldDefinition field, IReadOnlyList<ShownValue> values) => new(field.DisplayName, ShownShape.Line, values);

    private static ShownValue TermOf(string taxonomy, string id, IReadOnlyList<Term> terms) =>
        terms.FirstOrDefault(t => t.Id == id) is { } term
            ? new ShownValue(term.Name, $"~/contents/terms/{Uri.EscapeDataString(taxonomy)}/{Uri.EscapeDataString(id)}")
            : new ShownValue(id);

    // A title nobody may read yet is not told.
    private static ShownValue? Of(ItemName item) => item.IsPublic ? new ShownValue(item.Title, "~" + item.Url) : null;

    private static string Local(string url) => url.StartsWith('/') ? "~" + url : url;

    private static string MediaAddress(string path) => "~/media/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
