using Union.Notices.Versions;

namespace Union.Notices.Drafts;

/// <summary>Two people wrote at the same time: the saved text and the one in the form, field by field and line by line.</summary>
internal sealed record Conflict(string SavedBy, int SavedNumber, DateTime SavedAt, IReadOnlyList<FieldChange> Fields, IReadOnlyList<DiffLine> Lines)
{
    public static Conflict Between(NoticeVersion saved, string savedBy, NoticeForm mine)
    {
        var content = mine.ToContent();
        return new Conflict(
            savedBy,
            saved.Number,
            saved.SavedAt,
            FieldChange.Between(saved.ToContent(), content),
            LineDiff.Between(saved.Body, content.Body)
        );
    }
}
