namespace Union.Work.Documents;

/// <summary>A template filled in.</summary>
/// <param name="Document">The DOCX.</param>
/// <param name="Missing">Fields that had no value and stand as blank lines.</param>
internal sealed record FilledPaper(byte[] Document, string Title, string Issuer, int TemplateVersion, IReadOnlyList<PaperField> Missing);
