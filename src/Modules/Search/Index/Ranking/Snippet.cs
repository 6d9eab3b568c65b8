using System.Net;
using System.Text;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;

namespace Union.Search.Index.Ranking;

/// <summary>The part of a passage where the query's words stand closest, as HTML: everything escaped, the words in mark.</summary>
internal sealed class Snippet
{
    private const int Short = 220;
    private const int Window = 180;

    private readonly IReadOnlyList<long[]> phrases;
    private readonly HashSet<long> pairs;
    private readonly HashSet<int> singles;
    private readonly IReadOnlyList<QueryUnit> units;

    public Snippet(ParsedQuery query)
    {
        units = query.Units;
        phrases = [.. query.Runs.Where(run => run.Pairs.Count > 1).Select(run => run.Pairs.Select(LetterPair.Of).ToArray())];
        pairs = [.. query.Runs.SelectMany(run => run.Pairs).Select(LetterPair.Of)];
        singles = [.. query.Runs.Where(run => run.IsSingleLetter).Select(run => Rune.GetRuneAt(run.Last, 0).Value)];
    }

    public string Of(string text)
    {
        var (letters, marked) = Marked(text);
        var (start, end) = text.Length <= Short ? (0, text.Length) : Densest(text, letters, marked);
        return Write(text, letters, marked, start, end);
    }

    /// <summary>The whole passage, however long.</summary>
    public string Whole(string text)
    {
        var (letters, marked) = Marked(text);
        return Write(text, letters, marked, 0, text.Length);
    }

    private (List<Letter> Letters, bool[] Marked) Marked(string text)
    {
        var letters = Letters.Of(text);
        var marked = MarkPhrases(letters, out var complete);
        // A word found whole is shown alone; its parts elsewhere would only distract.
        if (!complete)
            MarkPairs(letters, marked);
        if (units.Count > 0)
            MarkUnits(text, letters, marked);
        return (letters, marked);
    }

    private void MarkUnits(string text, List<Letter> letters, bool[] marked)
    {
        var plain = Units.Plain(text);
        // Where folding changed lengths, places no longer agree.
        if (plain.Length != text.Length)
            return;
        foreach (var mention in Units.Mentions(plain).Where(mention => units.Any(unit => unit.Means(mention.Term))))
            for (var i = 0; i < letters.Count; i++)
                marked[i] |= letters[i].Start >= mention.Start && letters[i].Start < mention.Start + mention.Length;
    }

    private bool[] MarkPhrases(List<Letter> letters, out bool complete)
    {
        var marked = new bool[letters.Count];
        var found = 0;
        foreach (var phrase in phrases)
        {
            var any = false;
            for (var at = 0; at + phrase.Length < letters.Count; at++)
                if (Matches(letters, at, phrase))
                {
                    any = true;
                    Array.Fill(marked, true, at, phrase.Length + 1);
                }
            found += any ? 1 : 0;
        }
        complete = phrases.Count > 0 && found == phrases.Count && pairs.Count == phrases.Sum(phrase => phrase.Distinct().Count());
        return marked;
    }

    private static bool Matches(List<Letter> letters, int at, long[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
            if (!letters[at + i + 1].Joined || LetterPair.Of(letters[at + i].Code, letters[at + i + 1].Code) != phrase[i])
                return false;
        return true;
    }

    private void MarkPairs(List<Letter> letters, bool[] marked)
    {
        for (var i = 0; i < letters.Count; i++)
        {
            if (singles.Contains(letters[i].Code))
                marked[i] = true;
            if (i > 0 && letters[i].Joined && pairs.Contains(LetterPair.Of(letters[i - 1].Code, letters[i].Code)))
                marked[i - 1] = marked[i] = true;
        }
    }

    private static (int Start, int End) Densest(string text, List<Letter> letters, bool[] marked)
    {
        int best = 0,
            most = -1,
            count = 0;
        for (int first = 0, last = 0; last < letters.Count; last++)
        {
            count += marked[last] ? 1 : 0;
            while (letters[last].Start - letters[first].Start > Window)
                count -= marked[first++] ? 1 : 0;
            if (count > most)
                (most, best) = (count, first);
        }
        if (most <= 0)
            return (0, Edge(text, Window));
        // Begins where the sentence does, when that is near.
        var start = Array.IndexOf(marked, true, best) is var mark and >= 0 ? letters[mark].Start : letters[best].Start;
        var sentence = text.AsSpan(Math.Max(0, start - 40), start - Math.Max(0, start - 40)).LastIndexOfAny("。；！？\n");
        start = sentence >= 0 ? Math.Max(0, start - 40) + sentence + 1 : Math.Max(0, start - 20);
        start = Math.Min(start, Math.Max(0, text.Length - Window));
        return (Edge(text, start), Edge(text, Math.Min(text.Length, start + Window)));
    }

    // Never between the halves of one character.
    private static int Edge(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : Math.Min(at, text.Length);

    private static string Write(string text, List<Letter> letters, bool[] marked, int start, int end)
    {
        var html = new StringBuilder();
        if (start > 0)
            html.Append('…');
        var at = start;
        for (var i = 0; i < letters.Count; i++)
        {
            if (!marked[i] || letters[i].Start < start)
                continue;
            var last = i;
            while (last + 1 < letters.Count && marked[last + 1] && letters[last + 1].Joined)
                last++;
            var from = Math.Max(letters[i].Start, at);
            var to = letters[last].Start + letters[last].Length;
            i = last;
            if (to > end)
                break;
            html.Append(WebUtility.HtmlEncode(text[at..from]))
                .Append("<mark>")
                .Append(WebUtility.HtmlEncode(text[from..Math.Max(from, to)]))
                .Append("</mark>");
            at = Math.Max(from, to);
        }
        html.Append(WebUtility.HtmlEncode(text[at..end]));
        if (end < text.Length)
            html.Append('…');
        return html.ToString().Trim();
    }
}
