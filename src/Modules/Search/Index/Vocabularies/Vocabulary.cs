using System.Collections.Frozen;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;

namespace Union.Search.Index.Vocabularies;

/// <summary>
/// The controlled vocabulary as searches use it: what a word also means, which words there are. Immutable. Words are compared as the index
/// folds them, so width, case and traditional characters make no difference.
/// </summary>
internal sealed class Vocabulary
{
    private const int LongestTerm = 20;

    /// <summary>The vocabulary that comes with the module.</summary>
    public static readonly Vocabulary BuiltIn = new(BuiltInEntries.Read());

    private readonly FrozenDictionary<string, IReadOnlyList<QueryExpansion>> expansions;
    private readonly FrozenDictionary<string, string> fullForms;
    private readonly FrozenDictionary<string, string> terms;
    private readonly FrozenSet<char> firsts;

    public Vocabulary(IEnumerable<VocabularyEntry> entries)
    {
        Entries = [.. entries.Where(entry => entry.Term.Length is > 0 and <= LongestTerm)];
        var all = Entries.SelectMany(Expansions).Where(item => Fold(item.Term).Length > 1).GroupBy(item => Fold(item.Term), StringComparer.Ordinal);
        expansions = all.ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<QueryExpansion>)[.. group], StringComparer.Ordinal);
        fullForms = Entries
            .Where(entry => entry is { Kind: VocabularyKind.Abbreviation, Means.Count: 1 })
            .GroupBy(entry => Fold(entry.Term), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.First().Means[0], StringComparer.Ordinal);
        Terms =
        [
            .. Entries
                .SelectMany(entry =>
                    entry.Kind switch
                    {
                        VocabularyKind.Garbled => entry.Means,
                        VocabularyKind.Colloquial => [],
                        _ => entry.Means.Prepend(entry.Term),
                    }
                )
                .Where(term => term.Length > 1)
                .Distinct(StringComparer.Ordinal),
        ];
        terms = Terms
            .GroupBy(Fold, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 1)
            .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        firsts = terms.Keys.Select(key => key[0]).ToFrozenSet();
    }

    public IReadOnlyList<VocabularyEntry> Entries { get; }

    /// <summary>The words of the field, offered while typing and for misspelt queries.</summary>
    public IReadOnlyList<string> Terms { get; }

    /// <summary>This vocabulary with entries added and others, known by term and kind, taken away.</summary>
    public Vocabulary With(IEnumerable<VocabularyEntry> added, IEnumerable<VocabularyEntry> removed)
    {
        var gone = removed.Select(entry => (Fold(entry.Term), entry.Kind)).ToHashSet();
        return new Vocabulary([.. Entries.Where(entry => !gone.Contains((Fold(entry.Term), entry.Kind))), .. added]);
    }

    /// <summary>The full form of an abbreviation that has just one, such as 劳动合同法 for 劳合法.</summary>
    public string? FullForm(string text) => fullForms.GetValueOrDefault(Fold(text));

    /// <summary>What a word as a whole also means.</summary>
    public IReadOnlyList<QueryExpansion> ExpansionsOf(string word) => expansions.GetValueOrDefault(Fold(word)) ?? [];

    /// <summary>The words of a text that mean something besides themselves; of overlapping ones the longest.</summary>
    public IReadOnlyList<QueryExpansion> FindIn(string text)
    {
        var folded = Fold(text);
        var found = new List<QueryExpansion>();
        var lookup = expansions.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < folded.Length; )
        {
            var length = Math.Min(LongestTerm, folded.Length - at);
            while (length > 1 && !lookup.TryGetValue(folded.AsSpan(at, length), out _))
                length--;
            if (length > 1)
                found.AddRange(lookup[folded.AsSpan(at, length)]);
            at += Math.Max(length, 1);
        }
        return found;
    }

    /// <summary>The words of the field in a folded text; of overlapping ones the longest.</summary>
    public IEnumerable<string> TermsIn(char[] folded)
    {
        var lookup = terms.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<string>();
        for (var at = 0; at < folded.Length; )
        {
            var length = firsts.Contains(folded[at]) ? Math.Min(LongestTerm, folded.Length - at) : 1;
            while (length > 1 && !lookup.ContainsKey(folded.AsSpan(at, length)))
                length--;
            if (length > 1)
                found.Add(lookup[folded.AsSpan(at, length)]);
            at += length;
        }
        return found;
    }

    private static IEnumerable<QueryExpansion> Expansions(VocabularyEntry entry) =>
        entry.Kind switch
        {
            VocabularyKind.Synonym => entry
                .Means.Prepend(entry.Term)
                .Select(term => new QueryExpansion(term, [.. entry.Means.Prepend(entry.Term).Where(other => other != term)], 0.8)),
            VocabularyKind.Abbreviation =>
            [
                new QueryExpansion(entry.Term, entry.Means, 0.9),
                .. entry.Means.Count == 1 ? [new QueryExpansion(entry.Means[0], [entry.Term], 0.9)] : (QueryExpansion[])[],
            ],
            VocabularyKind.Colloquial => [new QueryExpansion(entry.Term, entry.Means, 0.5)],
            VocabularyKind.Garbled => entry.Means.Select(right => new QueryExpansion(right, [entry.Term], 0.6)),
            _ => [],
        };

    internal static string Fold(string text)
    {
        var letters = Letters.Of(text);
        return string.Create(
            letters.Count,
            letters,
            static (span, items) =>
            {
                // What lies beyond the basic plane stands in no vocabulary.
                for (var i = 0; i < items.Count; i++)
                    span[i] = items[i].Code <= char.MaxValue ? (char)items[i].Code : '\uFFFD';
            }
        );
    }
}
