namespace Union.Notices.Citations;

/// <summary>The last reading of a notice's published text for citations.</summary>
internal sealed class CitationScan : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private CitationScan() { }

    public CitationScan(Notice notice) => (NoticeId, OrganizationId) = (notice.Id, notice.OrganizationId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid NoticeId { get; private set; }

    public Guid VersionId { get; private set; }

    public string Title { get; private set; } = "";

    public int Found { get; private set; }

    public int Linked { get; private set; }

    public int Doubtful { get; private set; }

    /// <summary>What the structure of the text left open.</summary>
    public int Unplaced { get; private set; }

    public DateTime ReadAt { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => Title;

    public void Read(Guid versionId, string title, IReadOnlyCollection<NoticeCitation> citations, int unplaced, DateTime at)
    {
        (VersionId, Title, Unplaced, ReadAt) = (versionId, title, unplaced, at);
        Found = citations.Count;
        Linked = citations.Count(c => c.TargetId is not null);
        Doubtful = citations.Count(c => c.State == CitationState.Doubtful);
    }
}
