namespace Union.Search.Index.Storage;

/// <summary>Where a term stands: ids in rising order, and for each how often in the text and whether in the headings above it.</summary>
internal sealed class Postings(int[] ids, byte[] counts)
{
    private const byte InContext = 0x80;

    public static readonly Postings None = new([], []);

    /// <summary>Ids alone, of which nobody asks how often.</summary>
    public static Postings Of(int[] ids) => new(ids, []);

    public int Count => ids.Length;

    public ReadOnlySpan<int> Ids => ids;

    /// <summary>Where an id stands in the list, or a negative number.</summary>
    public int IndexOf(int id) => Array.BinarySearch(ids, id);

    public long Bytes => ids.Length * 5L + 64;

    public int InText(int at) => counts[at] & 0x7F;

    public bool IsInContext(int at) => (counts[at] & InContext) != 0;

    internal sealed class Builder
    {
        private readonly List<int> ids = [];
        private readonly List<byte> counts = [];

        public void Add(int id, bool context)
        {
            if (ids.Count == 0 || ids[^1] != id)
            {
                ids.Add(id);
                counts.Add(0);
            }
            var last = counts[^1];
            counts[^1] =
                context ? (byte)(last | InContext)
                : (last & 0x7F) < 0x7F ? (byte)(last + 1)
                : last;
        }

        public Postings Build() => ids.Count == 0 ? None : new Postings([.. ids], [.. counts]);
    }
}
