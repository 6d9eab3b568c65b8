using System.Text.Json.Nodes;
using Union.Contents.Definitions;

namespace Union.Contents.Fields;

/// <summary><c>{ "Values": ["…"] }</c>: any number of a list.</summary>
internal sealed class MultiTextField() : FieldKind("MultiTextField", "多选", "Values")
{
    public override bool IsChosen(ContentFieldDefinition field) => true;

    public static IReadOnlyList<Choice> Choices(ContentFieldDefinition field) => Choice.Of(field.Own);

    public override void Read(ContentFieldDefinition field, FieldInput input, JsonObject value) =>
        value["Values"] = ContentJson.ListOf(input.All("Values"));

    public override bool IsEmpty(JsonObject? value) => value.TextsOf("Values").Count == 0;

    public override IEnumerable<string> Problems(ContentFieldDefinition field, JsonObject value)
    {
        var choices = Choices(field);
        foreach (var foreign in value.TextsOf("Values").Where(v => choices.All(c => c.Value != v)))
            yield return $"“{field.DisplayName}”没有选项“{foreign}”，请重新选择。";
    }

    public override string Text(ContentFieldDefinition field, JsonObject? value) =>
        string.Join("、", value.TextsOf("Values").Select(v => Choice.NameOf(Choices(field), v)));

    public override JsonObject? Default(ContentFieldDefinition field) => null;
}
