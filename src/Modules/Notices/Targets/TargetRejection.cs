namespace Union.Notices.Targets;

/// <summary>A person said that words of a document, proposed by the parser, are no target: they are not proposed again.</summary>
internal sealed class TargetRejection : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    private TargetRejection() { }

    public TargetRejection(Notice notice, string key, string phrase, string by, DateTime at)
    {
        (NoticeId, OrganizationId, Key, RejectedBy, RejectedAt) = (notice.Id, notice.OrganizationId, key, by, at);
        Phrase = phrase.Length <= NoticeTarget.PhraseLength ? phrase : phrase[..NoticeTarget.PhraseLength];
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid NoticeId { get; private set; }

    /// <summary>Hash of sentence and number, see <see cref="ProposalKey"/>.</summary>
    public string Key { get; private set; } = "";

    public string Phrase { get; private set; } = "";

    public string RejectedBy { get; private set; } = "";

    public DateTime RejectedAt { get; private set; }

    public string RecordTitle => Phrase;
}
