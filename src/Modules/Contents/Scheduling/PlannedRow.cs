namespace Union.Contents.Scheduling;

/// <summary>Something that happens by itself at a time.</summary>
internal sealed record PlannedRow(ContentItem Item, DateTime At, bool IsPublishing);
