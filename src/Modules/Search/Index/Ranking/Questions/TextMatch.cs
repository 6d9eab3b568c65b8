namespace Union.Search.Index.Ranking.Questions;

/// <summary>What of a question stands in a text, counted in one pass; used again for one text after another.</summary>
internal sealed class TextMatch(QuestionLetters question)
{
    private readonly List<(int Place, int Pair)> places = [];
    private readonly int[] inWindow = new int[question.Terms.Count + 1];

    /// <summary>How often each pair stands in the text, by its number.</summary>
    public int[] Pairs { get; } = new int[question.Terms.Count + 1];

    /// <summary>How often each character stands in it, by its id.</summary>
    public int[] Characters { get; } = new int[question.Characters.Count + 1];

    /// <summary>Pairs met as they follow another one in the question.</summary>
    public bool[] InPhrase { get; } = new bool[question.Terms.Count + 1];

    public int LongestPiece { get; private set; }

    /// <summary>Reads a text; gives the id of each of its letters, zero for one that is not in the question.</summary>
    public void Read(ReadOnlySpan<char> text, Span<byte> ids)
    {
        Array.Clear(Pairs);
        Array.Clear(Characters);
        Array.Clear(InPhrase);
        places.Clear();
        LongestPiece = 0;
        byte before = 0;
        int lastPair = 0,
            piece = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var id = question.IdOf(text[i]);
            ids[i] = id;
            var pair = id != 0 && before != 0 ? question.PairOf(before, id) : 0;
            if (id != 0)
                Characters[id]++;
            if (pair != 0)
            {
                Pairs[pair]++;
                places.Add((i, pair));
                piece = lastPair != 0 && question.Follows(lastPair, pair) ? piece + 1 : 2;
                if (piece > 2)
                    InPhrase[lastPair] = InPhrase[pair] = true;
                LongestPiece = Math.Max(LongestPiece, piece);
            }
            lastPair = pair;
            before = id;
        }
    }

    /// <summary>The most weight of different pairs that stand within so many letters of each other.</summary>
    public double Window(int letters)
    {
        double best = 0,
            sum = 0;
        Array.Clear(inWindow);
        var first = 0;
        foreach (var (place, pair) in places)
        {
            while (place - places[first].Place > letters)
            {
                var gone = places[first++].Pair;
                if (--inWindow[gone] == 0)
                    sum -= question.Terms[gone - 1].Weight;
            }
            if (inWindow[pair]++ == 0)
                sum += question.Terms[pair - 1].Weight;
            best = Math.Max(best, sum);
        }
        return best;
    }
}
