using Union.Core.Files;

namespace Union.Notices.Passing;

/// <summary>A file of an answer, kept in the recipient's part of the file store.</summary>
internal sealed class AnswerFile : ITenantOwned, IRecordTitle, IOrganizationOwned
{
    public const int NameLength = 200;

    private AnswerFile() { }

    public AnswerFile(InboxAnswer answer, string fileName, StoredContent content, int order)
    {
        (AnswerId, EntryId, RoundId, OrganizationId) = (answer.Id, answer.EntryId, answer.RoundId, answer.OrganizationId);
        (FileName, Sha256, Length, Format, Order) = (fileName, content.Sha256, content.Length, content.Format, order);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid OrganizationId { get; private set; }

    public Guid EntryId { get; private set; }

    public Guid AnswerId { get; private set; }

    public Guid RoundId { get; private set; }

    public string FileName { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    public FileFormat Format { get; private set; }

    public int Order { get; private set; }

    public string RecordTitle => FileName;

    public StoredContent Content => new(Sha256, Length, Format);
}
