namespace Union.Notices.Relations;

/// <summary>A person said that a document does not do this to another, whatever its words seem to say: it is not proposed again.</summary>
internal sealed class RelationRejection : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    private RelationRejection() { }

    public RelationRejection(Notice notice, RelationKind kind, Guid targetId, string targetTitle, string by, DateTime at)
    {
        (NoticeId, OrganizationId, Kind, TargetId, RejectedBy, RejectedAt) = (notice.Id, notice.OrganizationId, kind, targetId, by, at);
        TargetTitle = targetTitle.Length <= NoticeRelation.TitleLength ? targetTitle : targetTitle[..NoticeRelation.TitleLength];
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid NoticeId { get; private set; }

    public RelationKind Kind { get; private set; }

    public Guid TargetId { get; private set; }

    public string TargetTitle { get; private set; } = "";

    public string RejectedBy { get; private set; } = "";

    public DateTime RejectedAt { get; private set; }

    public string RecordTitle => TargetTitle;
}
