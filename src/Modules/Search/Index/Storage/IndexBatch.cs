using Union.Core.Indexing;

namespace Union.Search.Index.Storage;

/// <summary>One write to an index: what goes, what comes in its place, and how far its tenant has been followed then.</summary>
internal sealed record IndexBatch(
    IReadOnlyCollection<string> RemovedRecords,
    IReadOnlyCollection<IndexDocument> Documents,
    Guid? Tenant = null,
    long Sequence = 0
)
{
    /// <summary>What became of the files of the documents, by the document's id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FileRow>> Files { get; init; } = new Dictionary<string, IReadOnlyList<FileRow>>();

    public static IndexBatch Of(params IReadOnlyCollection<IndexDocument> documents) => new([], documents);
}
