namespace Union.Notices.Citations;

/// <summary>What a person decided about a citation, or a citation a person added. It outlives every new reading of the text.</summary>
internal sealed class CitationDecision : ITenantOwned, IVersioned, IRecordTitle, IOrganizationOwned
{
    private CitationDecision() { }

    /// <summary>A word on a citation that was found.</summary>
    public CitationDecision(Notice notice, NoticeCitation citation, string by, DateTime at)
        : this(notice, by, at)
    {
        (Mention, Anchor, Text) = (citation.Mention, citation.Anchor, citation.Text);
        (TargetId, TargetTenantId) = (citation.TargetId, citation.TargetTenantId);
    }

    /// <summary>A citation that no reading found.</summary>
    public CitationDecision(Notice notice, string anchor, Guid targetId, string targetAnchor, string text, string by, DateTime at)
        : this(notice, by, at)
    {
        (Kind, State) = (CitationKind.Manual, CitationState.Confirmed);
        (Anchor, TargetId, TargetAnchor, Text) = (anchor, targetId, targetAnchor, text);
        Mention = NoticeCitation.MentionOf(anchor, $"m:{Id:N}");
    }

    private CitationDecision(Notice notice, string by, DateTime at) =>
        (NoticeId, OrganizationId, DecidedBy, DecidedAt) = (notice.Id, notice.OrganizationId, by, at);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid NoticeId { get; private set; }

    /// <summary>Which mention it is about: <see cref="NoticeCitation.Mention"/>.</summary>
    public string Mention { get; private set; } = "";

    public string Anchor { get; private set; } = "";

    public string Text { get; private set; } = "";

    public CitationKind Kind { get; private set; }

    public CitationState State { get; private set; }

    public Guid? TargetId { get; private set; }

    public Guid? TargetTenantId { get; private set; }

    public string TargetAnchor { get; private set; } = "";

    public DateTime DecidedAt { get; private set; }

    public string DecidedBy { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => Text;

    public void Decide(CitationState state, NoticeCitation citation, string by, DateTime at)
    {
        State = state;
        if (state == CitationState.Confirmed)
            (TargetId, TargetTenantId) = (citation.TargetId, citation.TargetTenantId);
        (DecidedBy, DecidedAt) = (by, at);
    }
}
