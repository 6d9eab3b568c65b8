using System.Collections.Concurrent;
using System.Threading.Channels;
using Union.Core.Indexing;
using Union.Search.Index.Storage;

namespace Union.Search.Live.Files;

/// <summary>
/// Puts the texts of a document's files among its passages as far as they are known, and has the others read. Which documents wait stands in
/// the index files, so nothing is lost when the process ends.
/// </summary>
internal sealed class FileTexts(FileTextStore store)
{
    // What can hold text; pictures and archives have none, and a list of them would hide what went wrong.
    private static readonly HashSet<string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        ".docx",
        ".doc",
        ".xlsx",
        ".xls",
        ".wps",
        ".et",
        ".pdf",
        ".txt",
        ".md",
        ".csv",
    };

    private readonly Channel<WaitingFile> queue = Channel.CreateUnbounded<WaitingFile>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, bool> queued = [];
    private int finished;

    /// <summary>How many files have been read since the start; when it moves, waiting documents are looked at again.</summary>
    public int Finished => Volatile.Read(ref finished);

    public ChannelReader<WaitingFile> Queue => queue.Reader;

    /// <summary>The document with the texts known so far, and what became of each file.</summary>
    public (IndexDocument Document, IReadOnlyList<FileRow> Files) Fill(IndexDocument document)
    {
        if (document.Files.Count == 0)
            return (document, []);
        var rows = new List<FileRow>(document.Files.Count);
        var passages = new List<IndexPassage>(document.Passages);
        foreach (var file in document.Files.Where(file => Endings.Contains(Path.GetExtension(file.FileName))))
        {
            var text = store.Find(file.Sha256, file.FileName);
            rows.Add(
                new FileRow(
                    file.Sha256,
                    file.FileName,
                    file.Title,
                    text is null ? FileState.Waiting
                        : text.Reason is null ? FileState.Read
                        : FileState.Unreadable,
                    text?.Reason
                )
            );
            if (text is not null)
                passages.AddRange(
                    text.Pieces.Select(piece => new IndexPassage(piece.Label, file.Anchor, piece.Text, piece.Context) { Part = file.Title })
                );
        }
        return (document with { Passages = passages }, rows);
    }

    public bool IsKnown(WaitingFile file) => store.Find(file.Sha256, file.FileName) is not null;

    /// <summary>Has the file read, once however many ask.</summary>
    public void Want(WaitingFile file)
    {
        if (queued.TryAdd(file.Sha256, true))
            queue.Writer.TryWrite(file);
    }

    public void Finish(WaitingFile file, FileText text)
    {
        store.Keep(file.Sha256, file.FileName, text);
        GiveUp(file);
        Interlocked.Increment(ref finished);
    }

    /// <summary>It could not be kept; whoever needs it asks again.</summary>
    public void GiveUp(WaitingFile file) => queued.TryRemove(file.Sha256, out _);
}
