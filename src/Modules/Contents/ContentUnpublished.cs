namespace Union.Contents;

/// <summary>A published content item was taken back.</summary>
public sealed record ContentUnpublished(Guid ItemId, string ContentType, string Title, string Url, string Reason);
