namespace Union.Notices.Targets;

/// <summary>Who reports, and when.</summary>
internal sealed record ReportedBy(Guid? Id, string Name, DateTime At);
