namespace Union.Notices.Reading;

/// <summary>A line of the table of contents.</summary>
internal sealed record OutlineEntry(string Text, string Anchor, bool IsInner);
