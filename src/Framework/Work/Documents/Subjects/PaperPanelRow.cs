namespace Union.Work.Documents.Subjects;

/// <summary>A kind of paper of the record, with what was made or received of it.</summary>
/// <param name="MayMake">The person may make it in the name of its issuer.</param>
public sealed record PaperPanelRow(PaperOffer Offer, PaperTemplate Template, IReadOnlyList<PaperPanelPaper> Papers, bool MayMake);
