using System.Text;

namespace Union.Search.Index.Analysis;

/// <summary>
/// Cuts texts into the terms of the index. Every letter gives one term: itself with the letter after it, or itself alone
/// where a run ends. So a word of two characters is one term, a longer one a phrase of neighbouring terms, a single
/// character the beginning of terms, and no dictionary decides what can be found.
/// </summary>
internal static class Analyzer
{
    /// <summary>Raised whenever the same text gives other terms; an index made by another version is made anew.</summary>
    public const int Version = 3;

    /// <summary>The terms of a text for FTS5, separated by spaces, and how many there are.</summary>
    public static (string Terms, int Count) Terms(string text)
    {
        var letters = Letters.Of(text);
        var builder = new StringBuilder(letters.Count * 3);
        for (var i = 0; i < letters.Count; i++)
        {
            AppendPair(builder, letters, i);
            builder.Append(' ');
        }
        return (builder.ToString(), letters.Count);
    }

    public static string UnitTerms(string text, string label)
    {
        var units = string.Join(' ', Units.Of(text));
        return ArticleLabels.Key(label) is { } article ? $"{Units.OfArticle(article)} {units}" : units;
    }

    /// <summary>The runs of a query: letters with nothing between them, each as its terms and its last letter.</summary>
    public static List<TermRun> Runs(string text)
    {
        var letters = Letters.Of(text);
        var runs = new List<TermRun>();
        for (var start = 0; start < letters.Count; )
        {
            var end = start + 1;
            while (end < letters.Count && letters[end].Joined)
                end++;
            runs.Add(RunOf(letters, start, end));
            start = end;
        }
        return runs;
    }

    private static TermRun RunOf(List<Letter> letters, int start, int end)
    {
        var builder = new StringBuilder();
        var pairs = new List<string>(end - start);
        for (var i = start; i < end - 1; i++)
        {
            builder.Clear();
            AppendPair(builder, letters, i);
            pairs.Add(builder.ToString());
        }
        return new TermRun(pairs, char.ConvertFromUtf32(letters[end - 1].Code));
    }

    private static void AppendPair(StringBuilder builder, List<Letter> letters, int at)
    {
        Append(builder, letters[at].Code);
        if (at + 1 < letters.Count && letters[at + 1].Joined)
            Append(builder, letters[at + 1].Code);
    }

    private static void Append(StringBuilder builder, int code)
    {
        if (code <= char.MaxValue)
            builder.Append((char)code);
        else
            builder.Append(char.ConvertFromUtf32(code));
    }
}
