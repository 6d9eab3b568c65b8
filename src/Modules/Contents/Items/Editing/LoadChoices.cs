using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Contents.Media;

namespace Union.Contents.Items.Editing;

/// <summary>Reads what the fields of a type may be chosen from: lists of the definition, terms, other items, media.</summary>
internal sealed class LoadChoices(UnionDbContext db, ItemNames names)
{
    /// <summary>More are found by their address.</summary>
    public const int MostItems = 200;

    public async Task<FieldChoices> OfAsync(DefinedType type, JsonObject data, CancellationToken cancellationToken)
    {
        var choices = new FieldChoices();
        foreach (var (part, field) in type.Fields)
        {
            var value = (data[part.Name] as JsonObject)?[field.Name] as JsonObject;
            switch (FieldKinds.Find(field.FieldName))
            {
                case TextField when field.Editor == TextField.ListEditor:
                    choices.Put(part, field, Listed(TextField.Choices(field), [value.TextOf("Text")]));
                    break;
                case MultiTextField:
                    choices.Put(part, field, Listed(MultiTextField.Choices(field), value.TextsOf("Values")));
                    break;
                case TaxonomyField:
                    choices.Put(part, field, await TermsAsync(field, value, cancellationToken));
                    break;
                case ContentPickerField:
                    choices.Put(part, field, await ItemsAsync(field, value, cancellationToken));
                    break;
                case MediaField when choices.Media.Count == 0:
                    choices.Media = await MediaAsync(cancellationToken);
                    break;
            }
        }
        return choices;
    }

    // A value that was taken out of the list stays to be seen until somebody chooses another.
    private static List<SelectListItem> Listed(IReadOnlyList<Choice> choices, IReadOnlyList<string> chosen) =>
        [
            .. choices.Select(c => new SelectListItem(c.Name, c.Value, chosen.Contains(c.Value))),
            .. chosen.Where(v => v.Length > 0 && choices.All(c => c.Value != v)).Select(v => new SelectListItem($"{v}（已不在选项里）", v, true)),
        ];

    private async Task<List<SelectListItem>> TermsAsync(ContentFieldDefinition field, JsonObject? value, CancellationToken cancellationToken)
    {
        var chosen = value.TextsOf("TermContentItemIds");
        var terms = await names.TermsAsync(TaxonomyField.TaxonomyOf(field), cancellationToken);
        return [.. terms.Select(t => new SelectListItem(new string('　', t.Depth) + t.Name, t.Id, chosen.Contains(t.Id)))];
    }

    private async Task<List<SelectListItem>> ItemsAsync(ContentFieldDefinition field, JsonObject? value, CancellationToken cancellationToken)
    {
        var chosen = value.TextsOf("ContentItemIds");
        var types = ContentPickerField.TypesOf(field);
        var items = db.Set<ContentItem>().AsNoTracking();
        if (types.Count > 0)
            items = items.Where(i => types.Contains(i.ContentType));
        var newest = await items
            .OrderByDescending(i => i.ModifiedAt)
            .ThenByDescending(i => i.Id)
            .Take(MostItems)
            .Select(i => new { i.ContentItemId, i.Title })
            .ToListAsync(cancellationToken);
        var known = await names.ItemsAsync(chosen, cancellationToken);
        return
        [
            .. chosen.Select(id => new SelectListItem(known.GetValueOrDefault(id)?.Title ?? $"{id}（已不存在）", id, true)),
            .. newest
                .Where(i => !chosen.Contains(i.ContentItemId))
                .OrderBy(i => i.Title, StringComparer.Ordinal)
                .Select(i => new SelectListItem(i.Title, i.ContentItemId)),
        ];
    }

    private Task<List<string>> MediaAsync(CancellationToken cancellationToken) =>
        db.Set<MediaFile>().AsNoTracking().OrderByDescending(f => f.SavedAt).Take(MostItems).Select(f => f.Path).ToListAsync(cancellationToken);
}
