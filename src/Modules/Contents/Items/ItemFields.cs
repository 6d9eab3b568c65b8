using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Union.Contents.Definitions;
using Union.Contents.Fields;
using Union.Contents.Media;

namespace Union.Contents.Items;

/// <summary>Checks the fields of an item against its type: what the kinds refuse, and whether what they point at is there.</summary>
internal sealed class ItemFields(UnionDbContext db, ItemNames names)
{
    /// <summary>What the kinds refuse, without asking whether what a field points at is there: a recipe may bring that later.</summary>
    public static IReadOnlyList<(string Key, string Problem)> Written(DefinedType type, JsonObject data, bool withRequired) =>
        [.. ValuesOf(type, data).SelectMany(f => Written(f, withRequired))];

    /// <returns>Key of the member (<c>Faq.Answer.Text</c>) and what is wrong, in words for the editor.</returns>
    public async Task<IReadOnlyList<(string Key, string Problem)>> ProblemsAsync(
        DefinedType type,
        JsonObject data,
        bool withRequired,
        CancellationToken cancellationToken
    )
    {
        List<(string, string)> problems = [];
        foreach (var field in ValuesOf(type, data))
        {
            problems.AddRange(Written(field, withRequired));
            if (field.Value is { } value)
                problems.AddRange((await MissingAsync(field.Kind, field.Field, value, cancellationToken)).Select(p => (field.Key, p)));
        }
        return problems;
    }

    private static IEnumerable<Valued> ValuesOf(DefinedType type, JsonObject data)
    {
        foreach (var (part, field) in type.Fields)
            if (FieldKinds.Find(field.FieldName) is { } kind)
            {
                var value = (data[part.Name] as JsonObject)?[field.Name] as JsonObject;
                yield return new Valued($"{part.Name}.{field.Name}.{kind.Member}", kind, field, kind.IsEmpty(value) ? null : value);
            }
    }

    private static IEnumerable<(string Key, string Problem)> Written(Valued written, bool withRequired)
    {
        var (key, kind, field, value) = written;
        if (value is not null)
            return kind.Problems(field, value).Select(p => (key, p));
        return withRequired && field.IsRequired
            ? [(key, kind.IsChosen(field) ? $"请选择“{field.DisplayName}”。" : $"请填写“{field.DisplayName}”。")]
            : [];
    }

    private async Task<IEnumerable<string>> MissingAsync(
        FieldKind kind,
        ContentFieldDefinition field,
        JsonObject value,
        CancellationToken cancellationToken
    )
    {
        switch (kind)
        {
            case MediaField:
                var paths = value.TextsOf("Paths");
                var there = await db.Set<MediaFile>().Where(f => paths.Contains(f.Path)).Select(f => f.Path).ToListAsync(cancellationToken);
                return paths.Except(there).Select(p => $"媒体库里没有“{p}”，请先上传，或核对路径。");
            case TaxonomyField:
                var terms = await names.TermsAsync(TaxonomyField.TaxonomyOf(field), cancellationToken);
                return value
                    .TextsOf("TermContentItemIds")
                    .Where(id => terms.All(t => t.Id != id))
                    .Select(id => $"“{field.DisplayName}”的分类 {id} 已不在词表里，请重新选择。");
            case ContentPickerField:
                var ids = value.TextsOf("ContentItemIds");
                var types = ContentPickerField.TypesOf(field);
                var items = await names.ItemsAsync(ids, cancellationToken);
                return ids.Where(id => !items.TryGetValue(id, out var item) || (types.Count > 0 && !types.Contains(item.ContentType)))
                    .Select(id => $"“{field.DisplayName}”引用的内容“{id}”不存在，或不是可以引用的类型。");
            default:
                return [];
        }
    }

    /// <summary>A field of a kind we know, with its value; null when it is empty.</summary>
    private sealed record Valued(string Key, FieldKind Kind, ContentFieldDefinition Field, JsonObject? Value);
}
