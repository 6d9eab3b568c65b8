namespace Union.Notices.Citations.Showing;

/// <summary>A document that names another, and where in it.</summary>
internal sealed record CitingDocument(string Title, string Href, string Place);
