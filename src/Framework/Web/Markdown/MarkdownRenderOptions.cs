namespace Union.Web.Markdown;

/// <param name="HeadingShift">Added to the level of every heading; 1 makes # an h2 under the page's own title.</param>
/// <param name="AnchorOf">
/// Given the plain text of a paragraph or heading, the id it gets (第十一条 → <c>t11</c>), or null. An id used before in the same text is
/// not given twice.
/// </param>
/// <param name="Anchors">
/// Places in the source, in their order, and the ids that stand there: on the paragraph or heading that begins there, else right before the
/// words. An id is given once.
/// </param>
/// <param name="Links">Places in the source that become links.</param>
public sealed record MarkdownRenderOptions(
    int HeadingShift = 1,
    Func<string, string?>? AnchorOf = null,
    IReadOnlyList<MarkdownAnchor>? Anchors = null,
    IReadOnlyList<MarkdownLink>? Links = null
)
{
    public static MarkdownRenderOptions Default { get; } = new();
}
