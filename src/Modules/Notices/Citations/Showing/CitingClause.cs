namespace Union.Notices.Citations.Showing;

/// <summary>Who names a clause of a text.</summary>
/// <param name="Caption">第五条第二款; 全文 where no clause is named.</param>
/// <param name="Anchor">The clause in this text; empty for the whole.</param>
/// <param name="Documents">Titles and addresses, the place in them included.</param>
internal sealed record CitingClause(string Caption, string Anchor, IReadOnlyList<CitingDocument> Documents);
