using System.Globalization;
using System.Text.Json.Nodes;
using Union.Contents.Definitions;
using Union.Web.Display;

namespace Union.Contents.Fields;

/// <summary><c>{ "Value": "2099-03-01" }</c>; a time behind the date, as Orchard writes it, is read over.</summary>
internal sealed class DateField() : FieldKind("DateField", "日期", "Value")
{
    public static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    public override void Read(ContentFieldDefinition field, FieldInput input, JsonObject value)
    {
        var text = input.Text("Value");
        // An untouched date keeps the time it was imported with.
        if (text.Length == 0)
            value["Value"] = null;
        else if (Date(value.TextOf("Value")) is not { } before || before != Date(text))
            value["Value"] = text;
    }

    public override bool IsEmpty(JsonObject? value) => value.TextOf("Value").Length == 0;

    public override IEnumerable<string> Problems(ContentFieldDefinition field, JsonObject value)
    {
        var text = value.TextOf("Value");
        if (Date(text) is not { } date)
        {
            yield return $"“{field.DisplayName}”的“{text}”不是日期，请写成 2099-03-01 的样子。";
            yield break;
        }
        if (Date(field.Own.TextOf("Minimum")) is { } first && date < first)
            yield return $"“{field.DisplayName}”不能早于 {ChinaTime.Date(first)}。";
        if (Date(field.Own.TextOf("Maximum")) is { } last && date > last)
            yield return $"“{field.DisplayName}”不能晚于 {ChinaTime.Date(last)}。";
    }

    public override string Text(ContentFieldDefinition field, JsonObject? value) =>
        Date(value.TextOf("Value")) is { } date ? ChinaTime.Date(date) : value.TextOf("Value");
}
