namespace Union.Search.Searching.Inside;

/// <summary>A passage of a document as written; its number counts from zero.</summary>
internal sealed record TextPassage(int Number, string Label, string Anchor, string Heading, string Text)
{
    /// <summary>The text behind its label, which stands before it on the page.</summary>
    public string Rest => Label.Length > 0 && Text.StartsWith(Label, StringComparison.Ordinal) ? Text[Label.Length..].TrimStart() : Text;
}
