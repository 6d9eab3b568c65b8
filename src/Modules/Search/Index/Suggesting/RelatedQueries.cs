using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Ranking;
using Union.Search.Index.Storage;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Index.Suggesting;

/// <summary>Words of the vocabulary that stand often in what a query finds: where a person may go on from here.</summary>
internal sealed class RelatedQueries(IndexFile file, IndexReader reader, Vocabulary vocabulary)
{
    public const int Passages = 20;
    private const int Most = 6;

    public IReadOnlyList<string> Of(ParsedQuery query, IReadOnlyList<Ranked> best)
    {
        var asked = TitleKey.Letters(query.Words);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in file.Texts.Of([.. best.Select(item => item.Passage)], reader))
            if (text is not null)
                Count(text.Text, counts);
        foreach (var document in best.Select(item => item.Document).Distinct())
            Count(file.Texts.TitleOf(document, reader), counts);
        return
        [
            .. counts
                .Where(pair => pair.Value > 1 && !asked.Contains(TitleKey.Letters(pair.Key), StringComparison.Ordinal))
                // Of two words as frequent the longer one says more.
                .OrderByDescending(pair => pair.Value * Math.Log2(1 + pair.Key.Length))
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => pair.Key)
                .Take(Most),
        ];
    }

    private void Count(char[] text, Dictionary<string, int> counts)
    {
        foreach (var term in vocabulary.TermsIn(text).Distinct(StringComparer.Ordinal))
            counts[term] = counts.GetValueOrDefault(term) + 1;
    }
}
