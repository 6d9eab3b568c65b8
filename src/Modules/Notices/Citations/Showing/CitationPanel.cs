using Union.Web.Markdown;

namespace Union.Notices.Citations.Showing;

/// <summary>The citations of one text as its readers see them.</summary>
/// <param name="Links">Places in the text that lead to what they name.</param>
/// <param name="Cites">The documents it names, each once, in the order of the text.</param>
/// <param name="CitedBy">Who names it, by clause.</param>
/// <param name="CitedByCount">How many documents name it.</param>
internal sealed record CitationPanel(
    IReadOnlyList<MarkdownLink> Links,
    IReadOnlyList<CitedDocument> Cites,
    IReadOnlyList<CitingClause> CitedBy,
    int CitedByCount
)
{
    public static CitationPanel None { get; } = new([], [], [], 0);
}
