using System.Text.Json.Nodes;

namespace Union.Contents.Fields;

/// <summary>One of the texts a field may be chosen from.</summary>
internal sealed record Choice(string Name, string Value)
{
    /// <summary>Reads Orchard's <c>Options: [{ "name": …, "value": … }]</c>.</summary>
    public static IReadOnlyList<Choice> Of(JsonObject? settings) =>
        (settings?["Options"] ?? settings?["options"]) is JsonArray options ? [.. options.OfType<JsonObject>().Select(Read)] : [];

    /// <summary>What people read for a value.</summary>
    public static string NameOf(IEnumerable<Choice> choices, string value) => choices.FirstOrDefault(c => c.Value == value)?.Name ?? value;

    public static JsonArray ToJson(IEnumerable<Choice> choices) =>
        new([.. choices.Select(c => (JsonNode?)new JsonObject { ["name"] = c.Name, ["value"] = c.Value })]);

    private static Choice Read(JsonObject option)
    {
        var name = Member(option, "name");
        var value = Member(option, "value");
        return new Choice(name.Length > 0 ? name : value, value.Length > 0 ? value : name);
    }

    private static string Member(JsonObject option, string name) =>
        option.TextOf(name) is { Length: > 0 } text ? text : option.TextOf(char.ToUpperInvariant(name[0]) + name[1..]);
}
