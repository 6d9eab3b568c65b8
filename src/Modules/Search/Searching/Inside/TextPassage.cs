namespace Union.Search.Searching.Inside;

/// <summary>A passage of a document as written; its number counts from zero.</summary>
internal sealed record TextPassage(int Number, string Label, string Anchor, string Heading, string Text);
