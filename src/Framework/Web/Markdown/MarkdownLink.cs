namespace Union.Web.Markdown;

/// <summary>A place in the source that becomes a link.</summary>
/// <param name="Start">Where its words begin.</param>
/// <param name="Length">How long they are.</param>
/// <param name="Href">Address within this installation, not taken from the text.</param>
/// <param name="Title">Shown when the pointer rests on it.</param>
public readonly record struct MarkdownLink(int Start, int Length, string Href, string Title);
