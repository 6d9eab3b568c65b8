namespace Union.Notices.Relations.Showing;

/// <summary>Whether a document holds and what it is related to, as far as the reader may see it.</summary>
/// <param name="Validity">Null for a text that was never published.</param>
/// <param name="EndedBy">The document that ended it, where the reader may see it.</param>
/// <param name="Documents">The related ones, those it acts on first.</param>
internal sealed record RelationPanel(Validity? Validity, RelatedDocument? EndedBy, IReadOnlyList<RelatedDocument> Documents)
{
    public static RelationPanel None { get; } = new(null, null, []);
}
