namespace Union.Notices.Versions;

/// <summary>A version in the list of versions.</summary>
internal sealed record VersionRow(
    Guid Id,
    int Number,
    string Title,
    int Length,
    string ChangeNote,
    string CreatedBy,
    DateTime SavedAt,
    DateTime? PublishedAt
);
