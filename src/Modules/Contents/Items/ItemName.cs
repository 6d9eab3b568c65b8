namespace Union.Contents.Items;

/// <summary>How an item that another points at is shown.</summary>
internal sealed record ItemName(string Title, string Url, bool IsPublic, string ContentType);
