namespace Union.Notices.Import;

/// <summary>One file of the folder: a document, the reason why it is none, or neither when it was imported before and has not changed.</summary>
internal sealed record FolderItem(string SourcePath, ImportedDocument? Document, string? Reason)
{
    public static FolderItem Skipped(string sourcePath, string reason) => new(sourcePath, null, reason);

    public static FolderItem Unchanged(string sourcePath) => new(sourcePath, null, null);
}
