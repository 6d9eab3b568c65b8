namespace Union.Search.Index.Storage;

/// <summary>A file whose text a document of the index still lacks.</summary>
internal sealed record WaitingFile(string DocumentKey, Guid Tenant, string Sha256, string FileName);
