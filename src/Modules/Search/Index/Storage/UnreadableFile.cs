namespace Union.Search.Index.Storage;

/// <summary>A file that gives no text, for administrators.</summary>
internal sealed record UnreadableFile(Guid Tenant, string DocumentTitle, string Url, string Title, string FileName, string Sha256, string Reason);
