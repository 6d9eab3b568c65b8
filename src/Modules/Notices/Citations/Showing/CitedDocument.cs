namespace Union.Notices.Citations.Showing;

/// <summary>A document that a text names; without an address it is not here yet.</summary>
internal sealed record CitedDocument(string Title, string? Number, string? Href, string Anchor);
