namespace Union.Contents.Items.Reading;

/// <summary>A text, and where it leads, within the site (<c>~/…</c>) or outside.</summary>
internal sealed record ShownValue(string Text, string? Href = null);
