using System.Runtime.CompilerServices;
using Union.Search.Index.Analysis;

namespace Union.Search.Index.Ranking.Questions;

/// <summary>The question as tables, so that a text is compared with it in one pass over its letters.</summary>
internal sealed class QuestionLetters
{
    public const int Most = 120;

    private readonly byte[] ids = new byte[char.MaxValue + 1];
    private readonly short[] pairs;
    private readonly bool[] follows;
    private readonly int size;

    public QuestionLetters(IEnumerable<TermRun> runs, IReadOnlyList<QueryTerm> terms)
    {
        Terms = terms;
        var lists = runs.Select(run => run.Text).ToList();
        Characters = [.. lists.SelectMany(text => text).Distinct().Take(Most)];
        for (var i = 0; i < Characters.Count; i++)
            ids[Characters[i]] = (byte)(i + 1);
        size = Characters.Count + 1;
        pairs = new short[size * size];
        var order = new Dictionary<string, short>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Count; i++)
        {
            order[terms[i].Term] = (short)(i + 1);
            if (terms[i].Term is [var first, var second] && ids[first] != 0 && ids[second] != 0)
                pairs[ids[first] * size + ids[second]] = (short)(i + 1);
        }
        follows = new bool[(terms.Count + 1) * (terms.Count + 1)];
        foreach (var text in lists)
            for (var i = 0; i + 2 < text.Length; i++)
                if (order.TryGetValue(text.Substring(i, 2), out var one) && order.TryGetValue(text.Substring(i + 1, 2), out var next))
                    follows[one * (terms.Count + 1) + next] = true;
    }

    public IReadOnlyList<QueryTerm> Terms { get; }

    /// <summary>The distinct characters; their ids are one more than their place.</summary>
    public IReadOnlyList<char> Characters { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte IdOf(char letter) => ids[letter];

    /// <summary>One more than the place of the pair's term, or zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int PairOf(int first, int second) => pairs[first * size + second];

    /// <summary>Whether one pair follows another somewhere in the question.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Follows(int pair, int next) => follows[pair * (Terms.Count + 1) + next];
}
