namespace Union.Core.Indexing;

/// <summary>A piece of a document that a search hit may point at.</summary>
/// <param name="Label">The piece's name as printed, such as 第十一条; empty when it has none.</param>
/// <param name="Anchor">The fragment of the document's page that shows the piece, such as t11; empty when it has none.</param>
/// <param name="Text">Plain text without markup.</param>
/// <param name="Context">The headings above the piece, found with less weight than its text.</param>
public sealed record IndexPassage(string Label, string Anchor, string Text, string Context = "")
{
    /// <summary>Title of the attachment or annex the piece stands in; empty for the document's own text.</summary>
    public string Part { get; init; } = "";

    /// <summary>The first day this clause no longer holds, while the document as a whole does; null otherwise.</summary>
    public DateOnly? EndedFrom { get; init; }
}
