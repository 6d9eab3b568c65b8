using System.Text.Json;

namespace Union.Search.Index.Vocabularies;

/// <summary>Reads the vocabulary that comes with the module, vocabulary.json: what a union federation's staff and texts say.</summary>
internal static class BuiltInEntries
{
    public static IReadOnlyList<VocabularyEntry> Read()
    {
        using var stream = typeof(BuiltInEntries).Assembly.GetManifestResourceStream("vocabulary.json")!;
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        return
        [
            .. root.GetProperty("terms").EnumerateArray().Select(term => new VocabularyEntry(term.GetString()!, VocabularyKind.Term, [])),
            .. root.GetProperty("synonyms")
                .EnumerateArray()
                .Select(Texts)
                .Select(words => new VocabularyEntry(words[0], VocabularyKind.Synonym, words[1..])),
            .. Pairs(root.GetProperty("abbreviations"), VocabularyKind.Abbreviation),
            .. Pairs(root.GetProperty("colloquial"), VocabularyKind.Colloquial),
            .. Pairs(root.GetProperty("garbled"), VocabularyKind.Garbled),
        ];
    }

    private static IEnumerable<VocabularyEntry> Pairs(JsonElement pairs, VocabularyKind kind) =>
        pairs.EnumerateObject().Select(pair => new VocabularyEntry(pair.Name, kind, Texts(pair.Value)));

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString()!)];
}
