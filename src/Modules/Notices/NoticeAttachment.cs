using Union.Core.Files;

namespace Union.Notices;

/// <summary>A file of one version. The next version takes its attachments over, so the public keeps what was published with the text.</summary>
public sealed class NoticeAttachment : ITenantOwned, IRecordTitle
{
    internal const int TitleLength = 200;

    private NoticeAttachment() { }

    internal NoticeAttachment(NoticeVersion version, string title, string fileName, StoredContent content, int order)
    {
        NoticeId = version.NoticeId;
        VersionId = version.Id;
        Title = title;
        FileName = fileName;
        Sha256 = content.Sha256;
        Length = content.Length;
        Format = content.Format;
        Order = order;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid NoticeId { get; private set; }

    public Guid VersionId { get; private set; }

    /// <summary>What people read; the file's name unless somebody wrote better.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>The name it is downloaded under.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Its content in the file store; versions share it.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <summary>What it really is.</summary>
    public FileFormat Format { get; private set; }

    /// <summary>Place in the list, from 1.</summary>
    public int Order { get; internal set; }

    public string RecordTitle => Title;

    internal StoredContent Content => new(Sha256, Length, Format);

    internal NoticeAttachment CopyTo(NoticeVersion version) => new(version, Title, FileName, Content, Order);
}
