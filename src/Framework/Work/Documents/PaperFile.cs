using Union.Core.Files;

namespace Union.Work.Documents;

/// <summary>A file of a paper; its content lies in the file store.</summary>
public sealed class PaperFile : ITenantOwned, IRecordTitle
{
    private PaperFile() { }

    internal PaperFile(Paper paper, PaperFileKind kind, string fileName, StoredContent content, string addedBy, DateTime addedAt)
    {
        PaperId = paper.Id;
        Kind = kind;
        FileName = fileName;
        (Sha256, Length, Format) = (content.Sha256, content.Length, content.Format);
        AddedBy = addedBy;
        AddedAt = addedAt;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid PaperId { get; private set; }

    public PaperFileKind Kind { get; private set; }

    public string FileName { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    public FileFormat Format { get; private set; }

    public string AddedBy { get; private set; } = "";

    public DateTime AddedAt { get; private set; }

    public string RecordTitle => FileName;

    internal StoredContent Content => new(Sha256, Length, Format);
}
