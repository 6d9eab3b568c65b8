namespace Union.Notices.Reading;

/// <summary>The notice before or after in the list.</summary>
internal sealed record Neighbour(string Title, string Slug);
