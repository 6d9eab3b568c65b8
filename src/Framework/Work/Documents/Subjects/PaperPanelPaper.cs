namespace Union.Work.Documents.Subjects;

/// <summary>A paper with its files.</summary>
/// <param name="MayEdit">The person may add the signed scan.</param>
public sealed record PaperPanelPaper(Paper Paper, IReadOnlyList<PaperFile> Files, bool MayEdit);
