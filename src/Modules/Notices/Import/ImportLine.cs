namespace Union.Notices.Import;

/// <summary>A line of the report: a file skipped, doubtful or failed, and why.</summary>
internal sealed record ImportLine(string SourcePath, string Result, string Reason, ImportedDocument? Document);
