using Union.Contents.TakeDowns;

namespace Union.Contents;

/// <summary>A published content item was taken down; withdrawn ones stay readable.</summary>
public sealed record ContentUnpublished(Guid ItemId, string ContentType, string Title, string Url, TakeDown How, string Reason);
