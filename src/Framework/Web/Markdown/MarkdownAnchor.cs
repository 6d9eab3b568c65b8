namespace Union.Web.Markdown;

/// <summary>A place in the source that gets an id.</summary>
/// <param name="Start">Where its words begin.</param>
/// <param name="Id">The id, given once.</param>
/// <param name="IsPiece">A piece of its own begins there, which a page may set apart; otherwise the line just goes on.</param>
public readonly record struct MarkdownAnchor(int Start, string Id, bool IsPiece = true);
