using System.Buffers;
using System.Runtime.InteropServices;

namespace Union.Search.Index.Ranking;

/// <summary>A score per id, dense, with the list of the ids that have one.</summary>
internal sealed class Scores : IDisposable
{
    private readonly float[] values;
    private readonly List<int> touched = [];

    public Scores(int end)
    {
        values = ArrayPool<float>.Shared.Rent(Math.Max(end, 1));
        Array.Clear(values);
    }

    public ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(touched);

    public float this[int id] => (uint)id < (uint)values.Length ? values[id] : 0;

    public void Add(int id, double score)
    {
        if ((uint)id >= (uint)values.Length)
            return;
        if (values[id] == 0)
            touched.Add(id);
        values[id] += (float)score;
    }

    /// <summary>For an id that is listed already.</summary>
    public void Raise(int id, double score) => values[id] += (float)score;

    public void Dispose() => ArrayPool<float>.Shared.Return(values);
}
