namespace Union.Work.Documents.Subjects;

/// <summary>A paragraph or a table of a filled paper, to be looked at.</summary>
internal sealed record PreviewBlock(string Text, bool IsCentred, bool IsRight, IReadOnlyList<IReadOnlyList<string>>? Rows);
