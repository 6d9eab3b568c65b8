namespace Union.Contents.Review;

/// <summary>
/// One passage of a content item through review: from the submission of a version to its publication. Where it stands is its case in the
/// procedure <see cref="ReviewProcedure"/>.
/// </summary>
public sealed class ContentReview : ITenantOwned, IVersioned, IProcedureSubject
{
    private ContentReview() { }

    internal ContentReview(ContentItem item)
    {
        (ItemId, ContentType, OrganizationId) = (item.Id, item.ContentType, item.OrganizationId);
        AdminUrl = item.AdminUrl;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid ItemId { get; private set; }

    public string ContentType { get; private set; } = "";

    /// <summary>Title of the version under review.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Page of the item for editors, within the site.</summary>
    public string AdminUrl { get; private set; } = "";

    /// <summary>The version under review; closed to changes since its submission.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>Its number within the item.</summary>
    public int VersionNumber { get; private set; }

    /// <summary>Who wrote it: never who approves it.</summary>
    public Guid? AuthorId { get; private set; }

    /// <summary>Who submitted it: never who approves it.</summary>
    public Guid? SubmittedById { get; private set; }

    public string SubmittedBy { get; private set; } = "";

    public DateTime SubmittedAt { get; private set; }

    public Guid? ApprovedById { get; private set; }

    public string ApprovedBy { get; private set; } = "";

    public Guid? SignedById { get; private set; }

    public string SignedBy { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>Review stays within the site: nobody above approves.</summary>
    public Guid SuperiorId => OrganizationId;

    public string RecordTitle => $"{Title}（第 {VersionNumber} 版）";

    public string Link => $"/admin/contents/reviews/{Id}";

    internal void Take(ContentVersion version)
    {
        (VersionId, VersionNumber, Title, AuthorId) = (version.Id, version.Number, version.Title, version.CreatedById);
        (ApprovedById, ApprovedBy, SignedById, SignedBy) = (null, "", null, "");
    }

    internal void Submit(Author by) => (SubmittedById, SubmittedBy, SubmittedAt) = (by.Id, by.Name, by.At);

    internal void Approve(Author by) => (ApprovedById, ApprovedBy) = (by.Id, by.Name);

    internal void Sign(Author by) => (SignedById, SignedBy) = (by.Id, by.Name);
}
