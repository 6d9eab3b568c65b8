using System.Text.Json.Nodes;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Contents.Items;
using Union.Contents.Parts;
using Union.Web.Forms;

namespace Union.Contents.Versions;

/// <summary>What differs between two texts of an item, field by field, with names instead of ids.</summary>
internal sealed class ItemChanges(ItemNames names)
{
    public async Task<IReadOnlyList<FieldChange>> BetweenAsync(
        DefinedType type,
        ItemContent before,
        ItemContent after,
        CancellationToken cancellationToken
    )
    {
        List<FieldChange> all =
        [
            new("标题", before.Title, after.Title),
            new("公开范围", before.Visibility.DisplayName(), after.Visibility.DisplayName()),
            new("别名", Alias(before), Alias(after)),
        ];
        if (type.Has(PartKinds.Taxonomy))
            all.Add(new("词表", Term.Lines(before.Data), Term.Lines(after.Data)));
        foreach (var (part, field) in type.Fields)
            all.Add(
                new FieldChange(
                    field.DisplayName,
                    await TextAsync(part, field, before.Data, cancellationToken),
                    await TextAsync(part, field, after.Data, cancellationToken)
                )
            );
        foreach (var name in ItemParts.Foreign(type, before.Data).Union(ItemParts.Foreign(type, after.Data)))
            all.Add(
                new FieldChange(
                    name,
                    before.Data[name]?.ToJsonString(ContentJson.Options) ?? "",
                    after.Data[name]?.ToJsonString(ContentJson.Options) ?? ""
                )
            );
        return [.. all.Where(c => c.Before != c.After)];
    }

    private async Task<string> TextAsync(DefinedPart part, ContentFieldDefinition field, JsonObject data, CancellationToken cancellationToken)
    {
        var value = (data[part.Name] as JsonObject)?[field.Name];
        return FieldKinds.Find(field.FieldName) is { } kind
            ? await names.TextAsync(kind, field, value as JsonObject, cancellationToken)
            : value?.ToJsonString(ContentJson.Options) ?? "";
    }

    private static string Alias(ItemContent content) => (content.Data[PartKinds.Alias] as JsonObject).TextOf("Alias");
}
