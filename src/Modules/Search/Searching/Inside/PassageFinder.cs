using System.Text;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Ranking;

namespace Union.Search.Searching.Inside;

/// <summary>Finds a query's words in the passages of one document: those with all of them, or where there are none those with most.</summary>
internal sealed class PassageFinder
{
    private const int Most = 200;
    private const char Border = '\u0001';

    private readonly IReadOnlyList<string> words;
    private readonly Snippet snippet;

    public PassageFinder(string text)
    {
        var query = QueryReader.Read(text);
        words = [.. query.Runs.Select(Word).Distinct(StringComparer.Ordinal)];
        snippet = new Snippet(query);
    }

    public bool HasWords => words.Count > 0;

    public IReadOnlyList<FoundPassage> Find(IEnumerable<TextPassage> passages)
    {
        var counted = passages.Select(passage => (Passage: passage, Words: Count(passage))).Where(item => item.Words > 0).ToList();
        var best = counted.Count == 0 ? 0 : counted.Max(item => item.Words);
        return
        [
            .. counted
                .Where(item => item.Words == best)
                .Take(Most)
                .Select(item => new FoundPassage(item.Passage, item.Words, snippet.Of(item.Passage.Rest))),
        ];
    }

    /// <summary>How many words the query has, and so a passage that has them all.</summary>
    public int Words => words.Count;

    /// <summary>The whole text as HTML with the words in mark.</summary>
    public string MarkAll(string text) => snippet.Whole(text);

    private int Count(TextPassage passage)
    {
        var text = Folded(passage.Label + Border + passage.Text);
        return words.Count(word => text.Contains(word, StringComparison.Ordinal));
    }

    private static string Word(TermRun run) => string.Concat(run.Pairs.Select(pair => pair.EnumerateRunes().First().ToString())) + run.Last;

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Letters.Of(text))
            (letter.Joined ? folded : folded.Append(Border)).Append(new Rune(letter.Code).ToString());
        return folded.ToString();
    }
}
