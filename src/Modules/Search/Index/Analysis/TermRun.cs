using System.Text;

namespace Union.Search.Index.Analysis;

/// <summary>Letters of a query that stand together: their pairs, none for a single letter, and the last letter.</summary>
internal sealed record TermRun(IReadOnlyList<string> Pairs, string Last)
{
    public bool IsSingleLetter => Pairs.Count == 0;

    /// <summary>The letters as folded.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(Pairs.Count + 2);
            foreach (var pair in Pairs)
                text.Append(Rune.GetRuneAt(pair, 0));
            return text.Append(Last).ToString();
        }
    }
}
