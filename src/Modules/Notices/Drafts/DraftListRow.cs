namespace Union.Notices.Drafts;

/// <summary>A line of the editors' list: the notice and the number its latest version bears.</summary>
internal sealed record DraftListRow(Notice Notice, string NumberText);
