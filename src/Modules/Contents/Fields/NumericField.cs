using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Union.Contents.Definitions;

namespace Union.Contents.Fields;

/// <summary><c>{ "Value": 12.5 }</c></summary>
internal sealed class NumericField() : FieldKind("NumericField", "数字", "Value")
{
    // What is no number stays as it was written, so that the form can show it again.
    public override void Read(ContentFieldDefinition field, FieldInput input, JsonObject value)
    {
        var text = input.Text("Value");
        value["Value"] =
            text.Length == 0 ? null
            : Number(text) is { } number ? JsonValue.Create(number)
            : JsonValue.Create(text);
    }

    public override bool IsEmpty(JsonObject? value) => value.TextOf("Value").Length == 0;

    public override IEnumerable<string> Problems(ContentFieldDefinition field, JsonObject value)
    {
        if (value["Value"]?.GetValueKind() != JsonValueKind.Number || Number(value.TextOf("Value")) is not { } number)
        {
            yield return $"“{field.DisplayName}”要填数字，如 12 或 3.5。";
            yield break;
        }
        if (Number(field.Own.TextOf("Minimum")) is { } least && number < least)
            yield return $"“{field.DisplayName}”不能小于 {least}。";
        if (Number(field.Own.TextOf("Maximum")) is { } most && number > most)
            yield return $"“{field.DisplayName}”不能大于 {most}。";
        if (Scale(field) is { } scale && decimal.Round(number, scale) != number)
            yield return scale == 0 ? $"“{field.DisplayName}”要填整数。" : $"“{field.DisplayName}”最多 {scale} 位小数。";
    }

    public override string Text(ContentFieldDefinition field, JsonObject? value) => value.TextOf("Value");

    public override JsonObject? Default(ContentFieldDefinition field) =>
        Number(field.Own.TextOf("DefaultValue")) is { } number ? new JsonObject { ["Value"] = number } : null;

    private static int? Scale(ContentFieldDefinition field) =>
        int.TryParse(field.Own.TextOf("Scale"), CultureInfo.InvariantCulture, out var scale) && scale is >= 0 and <= 10 ? scale : null;

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
