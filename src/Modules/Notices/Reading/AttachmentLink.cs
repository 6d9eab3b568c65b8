namespace Union.Notices.Reading;

/// <summary>An attachment as the page shows it; without an address in a preview.</summary>
internal sealed record AttachmentLink(string Title, string About, string? Href);
