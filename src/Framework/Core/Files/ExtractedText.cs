namespace Union.Core.Files;

/// <summary>The text of a file as Markdown.</summary>
/// <param name="Markdown">Headings, paragraphs and tables.</param>
/// <param name="Format">What the file really was.</param>
/// <param name="Doubts">What may be wrong with the text, in Chinese; empty when nothing is.</param>
public sealed record ExtractedText(string Markdown, FileFormat Format, IReadOnlyList<string> Doubts);
