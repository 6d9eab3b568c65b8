namespace Union.Contents.Versions;

/// <summary>Two people wrote at the same time: the saved text and the one in the form, field by field and line by line.</summary>
internal sealed record Conflict(string SavedBy, int SavedNumber, DateTime SavedAt, IReadOnlyList<FieldChange> Fields, IReadOnlyList<DiffLine> Lines);
