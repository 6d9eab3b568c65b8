using System.Globalization;
using System.Text.Json.Nodes;
using Union.Contents.Definitions;

namespace Union.Contents.Fields;

/// <summary><c>{ "Text": "…" }</c>: one line, several lines (editor <c>TextArea</c>) or one of a list (editor <c>PredefinedList</c>).</summary>
internal sealed class TextField() : FieldKind("TextField", "文本", "Text")
{
    public const string ListEditor = "PredefinedList";
    public const string AreaEditor = "TextArea";
    public const string ListSection = "TextFieldPredefinedListEditorSettings";
    private const int Longest = 200_000;
    private const int LongestLine = 1000;

    public static IReadOnlyList<Choice> Choices(ContentFieldDefinition field) =>
        field.Editor == ListEditor ? Choice.Of(field.Settings?[ListSection] as JsonObject) : [];

    public static bool IsArea(ContentFieldDefinition field) => field.Editor == AreaEditor;

    /// <summary>Few choices are shown side by side, as Orchard's setting <c>Editor: 0</c> (Radio) asks.</summary>
    public static bool IsRadio(ContentFieldDefinition field) => (field.Settings?[ListSection] as JsonObject).TextOf("Editor") is "0" or "Radio";

    public override bool IsChosen(ContentFieldDefinition field) => field.Editor == ListEditor;

    public override void Read(ContentFieldDefinition field, FieldInput input, JsonObject value) => value["Text"] = input.Long("Text");

    public override bool IsEmpty(JsonObject? value) => string.IsNullOrWhiteSpace(value.TextOf("Text"));

    public override IEnumerable<string> Problems(ContentFieldDefinition field, JsonObject value)
    {
        var text = value.TextOf("Text");
        var longest =
            int.TryParse(field.Own.TextOf("MaxLength"), CultureInfo.InvariantCulture, out var most) ? most
            : IsArea(field) ? Longest
            : LongestLine;
        if (text.Length > longest)
            yield return $"“{field.DisplayName}”不能超过 {longest} 个字，现在是 {text.Length} 个。";
        var choices = Choices(field);
        if (choices.Count > 0 && choices.All(c => c.Value != text))
            yield return $"“{field.DisplayName}”只能是 {string.Join("、", choices.Select(c => c.Name))} 之一，请重新选择。";
    }

    public override string Text(ContentFieldDefinition field, JsonObject? value) => Choice.NameOf(Choices(field), value.TextOf("Text"));

    public override JsonObject? Default(ContentFieldDefinition field) =>
        base.Default(field)
        ?? ((field.Settings?[ListSection] as JsonObject).TextOf("DefaultValue") is { Length: > 0 } text ? new JsonObject { ["Text"] = text } : null);
}
