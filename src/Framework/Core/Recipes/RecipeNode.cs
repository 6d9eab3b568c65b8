using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Union.Core.Recipes;

/// <summary>A JSON value that remembers where it stands in the recipe file. Property names compare without regard to case, as in Orchard.</summary>
public sealed class RecipeNode
{
    private RecipeNode(JsonValueKind kind, RecipePlace place)
    {
        Kind = kind;
        Place = place;
    }

    public JsonValueKind Kind { get; }

    public RecipePlace Place { get; }

    /// <summary>The text of a string, or a number as written; null for everything else.</summary>
    public string? Text { get; private init; }

    public IReadOnlyList<RecipeProperty> Properties { get; private init; } = [];

    public IReadOnlyList<RecipeNode> Items { get; private init; } = [];

    /// <summary>True when the string was written with backslashes, so that characters of the text and of the file do not line up.</summary>
    internal bool IsEscaped { get; private init; }

    public RecipeNode? this[string name] =>
        Properties.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The text of a string property; null when the property is absent or no string.</summary>
    public string? TextOf(string name) => this[name] is { Kind: JsonValueKind.String } value ? value.Text : null;

    /// <summary>The value at a path below this one (<c>Roles[0].Name</c>), or the nearest value above it that exists.</summary>
    public RecipeNode Nearest(string path)
    {
        var node = this;
        foreach (var part in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            var next =
                node.Kind == JsonValueKind.Array && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    ? node.Items.ElementAtOrDefault(index)
                    : node[part];
            if (next is null)
                return node;
            node = next;
        }
        return node;
    }

    public JsonNode? ToJson() =>
        Kind switch
        {
            JsonValueKind.Object => new JsonObject(Properties.Select(property => KeyValuePair.Create(property.Name, property.Value.ToJson()))),
            JsonValueKind.Array => new JsonArray([.. Items.Select(item => item.ToJson())]),
            JsonValueKind.String => JsonValue.Create(Text),
            JsonValueKind.Number => JsonNode.Parse(Text!),
            JsonValueKind.True => JsonValue.Create(true),
            JsonValueKind.False => JsonValue.Create(false),
            _ => null,
        };

    internal static RecipeNode Object(RecipePlace place, IReadOnlyList<RecipeProperty> properties) =>
        new(JsonValueKind.Object, place) { Properties = properties };

    internal static RecipeNode Array(RecipePlace place, IReadOnlyList<RecipeNode> items) => new(JsonValueKind.Array, place) { Items = items };

    internal static RecipeNode String(RecipePlace place, string text, bool isEscaped = false) =>
        new(JsonValueKind.String, place) { Text = text, IsEscaped = isEscaped };

    internal static RecipeNode Number(RecipePlace place, string text) => new(JsonValueKind.Number, place) { Text = text };

    internal static RecipeNode Literal(RecipePlace place, JsonValueKind kind) => new(kind, place);
}
