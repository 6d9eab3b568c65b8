using System.Buffers;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking.Questions;

/// <summary>Room for the ids of the letters of many texts, in one piece.</summary>
internal sealed class LetterIds : IDisposable
{
    private readonly byte[] ids;
    private readonly (int Text, int Context, int End)[] places;

    public LetterIds(IReadOnlyList<FoldedText> texts)
    {
        places = new (int, int, int)[texts.Count];
        var end = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            places[i] = (end, end + texts[i].Text.Length, end + texts[i].Text.Length + texts[i].Context.Length);
            end = places[i].End;
        }
        ids = ArrayPool<byte>.Shared.Rent(Math.Max(end, 1));
    }

    public Span<byte> Text(int place) => ids.AsSpan(places[place].Text, places[place].Context - places[place].Text);

    public Span<byte> Context(int place) => ids.AsSpan(places[place].Context, places[place].End - places[place].Context);

    public void Dispose() => ArrayPool<byte>.Shared.Return(ids);
}
