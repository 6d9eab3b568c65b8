namespace Union.Notices.Import;

/// <summary>One file of the folder: a document, or the reason why it is none.</summary>
internal sealed record FolderItem(string SourcePath, ImportedDocument? Document, string? Reason)
{
    public static FolderItem Skipped(string sourcePath, string reason) => new(sourcePath, null, reason);
}
