namespace Union.Work.Documents;

/// <summary>A file somebody brings.</summary>
public sealed record PaperUpload(Stream Content, string FileName);
