using System.Text.Json;
using System.Text.Json.Serialization;

namespace Union.Core.Recipes.Binding;

/// <summary>Values of expressions are texts, so a truth value may also be written as "true" or "false".</summary>
internal sealed class LenientBooleanConverter : JsonConverter<bool>
{
    public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? bool.TryParse(reader.GetString(), out var value)
                ? value
                : throw new JsonException()
            : reader.GetBoolean();

    public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteBooleanValue(value);
}
