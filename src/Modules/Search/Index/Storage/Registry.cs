using System.Collections.Concurrent;
using Union.Core.Indexing;

namespace Union.Search.Index.Storage;

/// <summary>
/// What every search needs of every document and passage, kept in memory so that nothing is counted or ranked before it is
/// known to be allowed. Rows are only added; a document taken out is marked. Ids are those of the index file and never used
/// again, so a reader may use what it finds without a lock.
/// </summary>
internal sealed class Registry
{
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<DocumentAccess, int> accessIds = [];
    private readonly ConcurrentDictionary<string, int> documentIds = [];
    private readonly Dictionary<string, HashSet<string>> parts = [];
    private readonly Dictionary<int, int> hidden = [];
    private DocumentAccess[] accesses = [];
    private DocumentRow[] documents = new DocumentRow[64];
    private PassageRow[] passages = new PassageRow[1024];
    private int documentEnd = 1;
    private int passageEnd = 1;
    private int documentCount;
    private int passageCount;
    private long letters;

    /// <summary>One more than the highest id; a row that is gone or not yet known has a document of zero.</summary>
    public int PassageEnd => Volatile.Read(ref passageEnd);

    public int DocumentEnd => Volatile.Read(ref documentEnd);

    public int Documents => documentCount;

    public int Passages => passageCount;

    public double AverageLength => passageCount == 0 ? 1 : Math.Max(1, (double)letters / passageCount);

    public IReadOnlyList<DocumentAccess> Accesses => accesses;

    public Names Issuers { get; } = new();

    public Names Types { get; } = new();

    public TopicSets Topics { get; } = new();

    public PassageRow Passage(int id) => (uint)id < (uint)passages.Length ? passages[id] : default;

    public DocumentRow Document(int id) => (uint)id < (uint)documents.Length ? documents[id] : default;

    public int? Find(string key) => documentIds.TryGetValue(key, out var id) ? id : null;

    public IReadOnlyList<int> FindWithParts(string recordId)
    {
        var found = new List<int>(1);
        if (Find(recordId) is { } own)
            found.Add(own);
        lock (gate)
            if (parts.TryGetValue(recordId, out var keys))
                found.AddRange(keys.Select(key => documentIds[key]));
        return found;
    }

    public IReadOnlyList<string> KeysOf(Guid tenant) =>
        [.. documentIds.Where(pair => accesses[documents[pair.Value].Access].TenantId == tenant).Select(pair => pair.Key)];

    /// <summary>Learns an access the writer has just interned; ids start at zero without gaps.</summary>
    public void Add(int id, DocumentAccess access)
    {
        lock (gate)
        {
            if (id >= accesses.Length)
                Array.Resize(ref accesses, id + 1);
            accesses[id] = access;
            accessIds[access] = id;
        }
    }

    public int? Find(DocumentAccess access) => accessIds.TryGetValue(access, out var id) ? id : null;

    public void Add(int id, string key, DocumentFacts facts, IReadOnlyList<(int Id, int Length)> pieces)
    {
        lock (gate)
        {
            Grow(ref documents, id);
            foreach (var (piece, length) in pieces)
            {
                Grow(ref passages, piece);
                passages[piece] = new PassageRow(id, (ushort)Math.Min(length, ushort.MaxValue));
                letters += length;
            }
            documents[id] = new DocumentRow(
                facts.Access,
                Types.IdOf(facts.Type),
                Issuers.IdOf(facts.Issuer),
                facts.Year,
                facts.IssuedDay,
                pieces.Count == 0 ? 0 : pieces[0].Id,
                pieces.Count,
                Topics.IdOf(facts.Topics),
                ValidityDays.Of(facts.Validity)
            );
            documentIds[key] = id;
            if (RecordOf(key) is { } record)
                (parts.TryGetValue(record, out var keys) ? keys : parts[record] = []).Add(key);
            documentCount++;
            passageCount += pieces.Count;
            if (pieces.Count > 0)
                Volatile.Write(ref passageEnd, Math.Max(passageEnd, pieces[^1].Id + 1));
            Volatile.Write(ref documentEnd, Math.Max(documentEnd, id + 1));
        }
    }

    /// <summary>What was changed or taken away and cannot be written yet is found by nobody until it can.</summary>
    public void Hide(int id)
    {
        lock (gate)
        {
            if (documents[id] is { Passages: > 0 } row && hidden.TryAdd(id, row.Passages))
                documents[id] = row with { Passages = 0 };
        }
    }

    public void Remove(int id, string key)
    {
        lock (gate)
        {
            var row = documents[id];
            if (hidden.Remove(id, out var hiddenPassages))
                row = row with { Passages = hiddenPassages };
            for (var piece = row.FirstPassage; piece < row.FirstPassage + row.Passages; piece++)
            {
                letters -= passages[piece].Length;
                passages[piece] = default;
            }
            documents[id] = default;
            // A newer state of the document may have taken its key already.
            if (
                documentIds.TryRemove(new KeyValuePair<string, int>(key, id))
                && RecordOf(key) is { } record
                && parts.TryGetValue(record, out var keys)
            )
                keys.Remove(key);
            documentCount--;
            passageCount -= row.Passages;
        }
    }

    // Only a part's key names the record it belongs to.
    private static string? RecordOf(string key) => key.IndexOf('/', StringComparison.Ordinal) is > 0 and var at ? key[..at] : null;

    private static void Grow<T>(ref T[] rows, int id)
    {
        if (id >= rows.Length)
            Array.Resize(ref rows, Math.Max(rows.Length * 2, id + 1));
    }
}
