using System.Text.Json.Nodes;
using Union.Contents.Definitions;

namespace Union.Contents.Fields;

/// <summary><c>{ "ContentItemIds": ["…"] }</c>: other items of the site.</summary>
internal sealed class ContentPickerField() : FieldKind("ContentPickerField", "引用内容", "ContentItemIds")
{
    private const int Most = 100;

    public override bool IsChosen(ContentFieldDefinition field) => true;

    public static bool IsMany(ContentFieldDefinition field) => field.Own.Says("Multiple");

    /// <summary>Types it may point at; empty for all.</summary>
    public static IReadOnlyList<string> TypesOf(ContentFieldDefinition field) =>
        field.Own.Says("DisplayAllContentTypes") ? [] : field.Own.TextsOf("DisplayedContentTypes");

    public override void Read(ContentFieldDefinition field, FieldInput input, JsonObject value) =>
        value["ContentItemIds"] = ContentJson.ListOf(
            input.All("ContentItemIds").Concat(input.All("Other").Select(IdIn)).Distinct(StringComparer.Ordinal)
        );

    public override bool IsEmpty(JsonObject? value) => value.TextsOf("ContentItemIds").Count == 0;

    public override IEnumerable<string> Problems(ContentFieldDefinition field, JsonObject value)
    {
        var count = value.TextsOf("ContentItemIds").Count;
        if (count > Most)
            yield return $"“{field.DisplayName}”最多引用 {Most} 条内容。";
        else if (count > 1 && !IsMany(field))
            yield return $"“{field.DisplayName}”只能引用一条内容。";
    }

    public override string Text(ContentFieldDefinition field, JsonObject? value) => string.Join("、", value.TextsOf("ContentItemIds"));

    public override JsonObject? Default(ContentFieldDefinition field) => null;

    // The id, or an address that ends with it.
    private static string IdIn(string written) => written.TrimEnd('/').Split('/')[^1].Split('?', '#')[0];
}
