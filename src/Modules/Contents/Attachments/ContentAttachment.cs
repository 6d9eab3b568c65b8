using Union.Core.Files;

namespace Union.Contents.Attachments;

/// <summary>A file of one version. The next version takes its attachments over, so the public keeps what was published with the text.</summary>
public sealed class ContentAttachment : ITenantOwned, IRecordTitle
{
    public const int TitleLength = 200;

    private ContentAttachment() { }

    public ContentAttachment(ContentVersion version, string title, string fileName, StoredContent content, int order)
    {
        ItemId = version.ItemId;
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

    public Guid ItemId { get; private set; }

    public Guid VersionId { get; private set; }

    /// <summary>What people read; the file's name unless somebody wrote better.</summary>
    public string Title { get; set; } = "";

    /// <summary>The name it is downloaded under.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>Its content in the file store; versions share it.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Length { get; private set; }

    /// <summary>What it really is.</summary>
    public FileFormat Format { get; private set; }

    /// <summary>Place in the list, from 1.</summary>
    public int Order { get; set; }

    public string RecordTitle => Title;

    public StoredContent Content => new(Sha256, Length, Format);

    public ContentAttachment CopyTo(ContentVersion version) => new(version, Title, FileName, Content, Order);
}
