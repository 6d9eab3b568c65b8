using System.Text.Json;
using System.Text.Json.Nodes;

namespace Union.Contents.Definitions;

/// <summary>Definitions as JSON.</summary>
internal static class Written
{
    public static JsonObject Of<T>(T definition) => (JsonObject)JsonSerializer.SerializeToNode(definition, ContentJson.Options)!;

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, ContentJson.Options)!;

    public static bool Same<T>(T a, T b) => JsonNode.DeepEquals(Of(a), Of(b));
}
