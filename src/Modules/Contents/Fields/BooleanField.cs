using System.Text.Json.Nodes;
using Union.Contents.Definitions;

namespace Union.Contents.Fields;

/// <summary><c>{ "Value": true }</c></summary>
internal sealed class BooleanField() : FieldKind("BooleanField", "是否", "Value")
{
    public override void Read(ContentFieldDefinition field, FieldInput input, JsonObject value) => value["Value"] = input.IsTicked("Value");

    // No is an answer too.
    public override bool IsEmpty(JsonObject? value) => value.TextOf("Value").Length == 0;

    public override IEnumerable<string> Problems(ContentFieldDefinition field, JsonObject value)
    {
        if (!bool.TryParse(value.TextOf("Value"), out _))
            yield return $"“{field.DisplayName}”只能是是或否（true、false）。";
    }

    public override string Text(ContentFieldDefinition field, JsonObject? value) =>
        value.Says("Value") ? "是"
        : IsEmpty(value) ? ""
        : "否";

    public override JsonObject? Default(ContentFieldDefinition field) => field.Own.Says("DefaultValue") ? new JsonObject { ["Value"] = true } : null;
}
