using System.Buffers;

namespace Union.Search.Index.Ranking;

/// <summary>A byte of marks per id, dense; a search of a large index would otherwise leave megabytes behind each time.</summary>
internal sealed class Marks : IDisposable
{
    private readonly byte[] values;

    public Marks(int end)
    {
        End = end;
        values = ArrayPool<byte>.Shared.Rent(Math.Max(end, 1));
        values.AsSpan(0, end).Clear();
    }

    /// <summary>One more than the highest id.</summary>
    public int End { get; }

    /// <summary>None for ids that came later.</summary>
    public byte this[int id]
    {
        get => (uint)id < (uint)End ? values[id] : (byte)0;
        set
        {
            if ((uint)id < (uint)End)
                values[id] = value;
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(values);
}
