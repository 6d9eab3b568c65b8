namespace Union.Texts.Passages;

/// <summary>A piece of a document's Markdown source.</summary>
/// <param name="Label">Name as printed, such as 第十一条, 一、 or a heading; empty when the piece has none.</param>
/// <param name="Anchor">Fragment for the page: the anchor of the part where the piece begins, such as art-11.</param>
/// <param name="Start">Where the piece starts in the source.</param>
/// <param name="Length">Its length in the source.</param>
/// <param name="Text">Its text without markup, label included.</param>
/// <param name="Context">Headings above it, outermost first, separated by spaces.</param>
public sealed record TextPassage(string Label, string Anchor, int Start, int Length, string Text, string Context);
