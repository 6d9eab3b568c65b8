using System.Text.Json.Nodes;
using Union.Contents.Parts;

namespace Union.Contents.Items;

/// <summary>A term of a taxonomy with its depth below the root, from 0.</summary>
internal sealed record Term(string Id, string Name, int Depth)
{
    /// <summary>The terms of a taxonomy's JSON in the order they are written, each before those below it.</summary>
    public static IReadOnlyList<Term> Of(JsonObject data)
    {
        var terms = new List<Term>();
        Add((data[PartKinds.Taxonomy] as JsonObject)?["Terms"] as JsonArray, 0, terms);
        return terms;
    }

    /// <summary>A line each, two spaces in front for each level.</summary>
    public static string Lines(JsonObject data) => string.Join('\n', Of(data).Select(t => new string(' ', 2 * t.Depth) + t.Name));

    private static void Add(JsonArray? written, int depth, List<Term> into)
    {
        foreach (var term in (written ?? []).OfType<JsonObject>())
        {
            into.Add(new Term(term.TextOf("ContentItemId"), NameOf(term), depth));
            Add(term["Terms"] as JsonArray, depth + 1, into);
        }
    }

    public static string NameOf(JsonObject term) =>
        term.TextOf("DisplayText") is { Length: > 0 } shown ? shown : (term[PartKinds.Title] as JsonObject).TextOf("Title");
}
