using System.Text.Json.Nodes;
using Union.Contents.Parts;

namespace Union.Contents.Items;

/// <summary>Reads a taxonomy as people write it: a term a line, two spaces in front for each level. A term that was there keeps its id and all else it has.</summary>
internal static class TermLines
{
    public const int Most = 2000;
    private const int Deepest = 8;

    /// <returns>What is wrong, in words for the editor; null when it is read into <paramref name="data"/>.</returns>
    public static string? Read(string text, JsonObject data)
    {
        var lines = text.Split('\n').Where(l => l.Trim().Length > 0).ToList();
        if (lines.Count > Most)
            return $"词表最多 {Most} 个分类，现在有 {lines.Count} 个。";
        var part = data[PartKinds.Taxonomy] as JsonObject ?? [];
        var known = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        Collect(part["Terms"] as JsonArray, "", known);
        var (roots, open, path) = (new JsonArray(), new List<JsonObject>(), new List<string>());
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var (name, depth) = (line.Trim(), Math.Min((line.Length - line.TrimStart().Length) / 2, open.Count));
            if (depth >= Deepest)
                return $"“{name}”在第 {depth + 1} 层；词表最多 {Deepest} 层。";
            if (name.Length > 100)
                return $"分类“{name[..20]}…”太长，最多 100 个字。";
            open.RemoveRange(depth, open.Count - depth);
            path.RemoveRange(depth, path.Count - depth);
            path.Add(name);
            var key = string.Join('/', path);
            if (!seen.Add(key))
                return $"分类“{key}”写了两次。";
            var term = Term(name, known.GetValueOrDefault(key), part.TextOf("TermContentType"));
            (open.Count == 0 ? roots : Below(open[^1])).Add((JsonNode)term);
            open.Add(term);
        }
        var written = (JsonObject)part.DeepClone();
        written["Terms"] = roots;
        data[PartKinds.Taxonomy] = written;
        return null;
    }

    private static JsonObject Term(string name, JsonObject? known, string termType)
    {
        var term = (JsonObject?)known?.DeepClone() ?? new JsonObject { ["ContentItemId"] = Guid.NewGuid().ToString("N")[..26] };
        term.Remove("Terms");
        if (term["ContentType"] is null)
            term["ContentType"] = termType.Length > 0 ? termType : "Term";
        term["DisplayText"] = name;
        return term;
    }

    private static JsonArray Below(JsonObject term)
    {
        if (term["Terms"] is JsonArray terms)
            return terms;
        terms = [];
        term["Terms"] = terms;
        return terms;
    }

    private static void Collect(JsonArray? terms, string above, Dictionary<string, JsonObject> into)
    {
        foreach (var term in (terms ?? []).OfType<JsonObject>())
        {
            var key = above + Items.Term.NameOf(term);
            into.TryAdd(key, term);
            Collect(term["Terms"] as JsonArray, key + "/", into);
        }
    }
}
