using System.Text.Json.Nodes;
using Union.Contents.Definitions;

namespace Union.Contents.Fields;

/// <summary><c>{ "TaxonomyContentItemId": "…", "TermContentItemIds": ["…"] }</c>: terms of one taxonomy.</summary>
internal sealed class TaxonomyField() : FieldKind("TaxonomyField", "分类", "TermContentItemIds")
{
    public override bool IsChosen(ContentFieldDefinition field) => true;

    public static string TaxonomyOf(ContentFieldDefinition field) => field.Own.TextOf("TaxonomyContentItemId");

    public static bool IsSingle(ContentFieldDefinition field) => field.Own.Says("Unique");

    public override void Read(ContentFieldDefinition field, FieldInput input, JsonObject value)
    {
        value["TaxonomyContentItemId"] = TaxonomyOf(field);
        value["TermContentItemIds"] = ContentJson.ListOf(input.All("TermContentItemIds"));
    }

    public override bool IsEmpty(JsonObject? value) => value.TextsOf("TermContentItemIds").Count == 0;

    public override IEnumerable<string> Problems(ContentFieldDefinition field, JsonObject value)
    {
        if (IsSingle(field) && value.TextsOf("TermContentItemIds").Count > 1)
            yield return $"“{field.DisplayName}”只能选一项。";
    }

    // Ids of terms say nothing to a person; who shows them looks their names up.
    public override string Text(ContentFieldDefinition field, JsonObject? value) => string.Join("、", value.TextsOf("TermContentItemIds"));

    public override JsonObject? Default(ContentFieldDefinition field) => null;
}
