namespace Union.Notices.Relations;

/// <summary>What one document does to another of the same site, or of a federation above, from a day on, to all of it or to named clauses. It counts while the acting document is published.</summary>
internal sealed class NoticeRelation : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    public const int ClausesLength = 300;
    public const int TitleLength = 300;

    private NoticeRelation() { }

    public NoticeRelation(Notice notice, RelationKind kind, Notice target, string clauses, DateOnly on)
    {
        (NoticeId, OrganizationId, Kind, TargetId, Clauses, On) = (notice.Id, notice.OrganizationId, kind, target.Id, clauses, on);
        TargetTitle = target.Title.Length <= TitleLength ? target.Title : target.Title[..TitleLength];
    }

    /// <summary>A relation to a document of a federation above, which was received from there.</summary>
    public NoticeRelation(Notice notice, RelationKind kind, Passing.PassedDocument target, DateOnly on)
    {
        (NoticeId, OrganizationId, Kind, TargetId, On) = (notice.Id, notice.OrganizationId, kind, target.NoticeId, on);
        (TargetTenantId, TargetIsPublic) = (target.TenantId, target.IsPublic);
        TargetTitle = target.Title.Length <= TitleLength ? target.Title : target.Title[..TitleLength];
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>The acting document.</summary>
    public Guid NoticeId { get; private set; }

    public RelationKind Kind { get; private set; }

    /// <summary>The document it acts on.</summary>
    public Guid TargetId { get; private set; }

    /// <summary>The site of a federation above that the target stands on; null for a document of this site.</summary>
    public Guid? TargetTenantId { get; private set; }

    /// <summary>The target above may be named to everyone; for a document of this site its own visibility decides.</summary>
    public bool TargetIsPublic { get; private set; }

    /// <summary>Its title when the relation was entered, for the register of acts.</summary>
    public string TargetTitle { get; private set; } = "";

    /// <summary>Anchors of the target's clauses, separated by blanks; empty for the whole.</summary>
    public string Clauses { get; private set; } = "";

    /// <summary>From this day.</summary>
    public DateOnly On { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => TargetTitle;

    public bool IsWhole => Clauses.Length == 0;
}
