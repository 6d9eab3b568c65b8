using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Union.Contents;

/// <summary>How definitions and content items are written as JSON: names as in Orchard, Chinese as it is, nothing for what is null.</summary>
public static class ContentJson
{
    /// <summary>For records of definitions and items; names are read without regard to case.</summary>
    public static JsonSerializerOptions Options { get; } =
        new()
        {
            PropertyNameCaseInsensitive = true,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter() },
        };

    /// <summary>The object a kept text holds; an empty one for an empty text.</summary>
    internal static JsonObject Parse(string text) => text.Length == 0 ? [] : (JsonObject)JsonNode.Parse(text)!;

    /// <summary>The object as it is kept; empty for an empty one.</summary>
    internal static string Write(JsonObject json) => json.Count == 0 ? "" : json.ToJsonString(Options);

    /// <summary>The text of a member, whatever value it has; empty when there is none.</summary>
    internal static string TextOf(this JsonObject? json, string name) =>
        json?[name] is JsonValue value
            ? value.GetValueKind() == JsonValueKind.String
                ? value.GetValue<string>()
                : value.ToJsonString()
            : "";

    /// <summary>True only for a member that says so, also where it was written as a text.</summary>
    internal static bool Says(this JsonObject? json, string name) => bool.TryParse(json.TextOf(name), out var said) && said;

    /// <summary>The texts of a list; what is no text is left out.</summary>
    internal static IReadOnlyList<string> TextsOf(this JsonObject? json, string name) =>
        json?[name] is JsonArray list
            ? [.. list.OfType<JsonValue>().Where(v => v.GetValueKind() == JsonValueKind.String).Select(v => v.GetValue<string>())]
            : [];

    internal static JsonArray ListOf(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode?)JsonValue.Create(t))]);
}
