using System.Globalization;
using System.Text.Json;
using Union.Web.Display;

namespace Union.Tenants.Audit;

/// <summary>A property's old and new value as people read them.</summary>
internal sealed record ValueChange(string Label, string? Old, string? New)
{
    public static IReadOnlyList<ValueChange> Of(ActChange change, RecordWords words)
    {
        using var values = JsonDocument.Parse(change.Values);
        return
        [
            .. values
                .RootElement.EnumerateObject()
                .Select(p => new ValueChange(words.PropertyOf(change.Kind, p.Name), Text(p.Value[0]), Text(p.Value[1]))),
        ];
    }

    private static string? Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => "是",
            JsonValueKind.False => "否",
            JsonValueKind.String when value.GetString() is "" => null,
            JsonValueKind.String when IsMoment(value.GetString()!, out var moment) => ChinaTime.Minute(moment),
            JsonValueKind.String => value.GetString(),
            _ => value.GetRawText(),
        };

    private static bool IsMoment(string text, out DateTime moment) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out moment) && text.Length > 18 && text[10] == 'T';
}
