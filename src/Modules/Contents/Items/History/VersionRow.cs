namespace Union.Contents.Items.History;

/// <summary>A line of the list of versions.</summary>
internal sealed record VersionRow(Guid Id, int Number, string Title, string ChangeNote, string CreatedBy, DateTime SavedAt, DateTime? PublishedAt);
