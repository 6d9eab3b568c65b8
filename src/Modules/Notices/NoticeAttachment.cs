namespace Union.Notices;

/// <summary>A file of one version. The next version takes its attachments over, so the public keeps what was published with the text.</summary>
public sealed class NoticeAttachment : ITenantOwned, IRecordTitle
{
    internal const int TitleLength = 200;

    private NoticeAttachment() { }

    internal NoticeAttachment(NoticeVersion version, Guid fileId, string title, int order)
    {
        NoticeId = version.NoticeId;
        VersionId = version.Id;
        FileId = fileId;
        Title = title;
        Order = order;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public Guid NoticeId { get; private set; }

    public Guid VersionId { get; private set; }

    /// <summary>The stored file; several versions may share it.</summary>
    public Guid FileId { get; private set; }

    /// <summary>What people read; the file's name unless somebody wrote better.</summary>
    public string Title { get; internal set; } = "";

    /// <summary>Place in the list, from 1.</summary>
    public int Order { get; internal set; }

    public string RecordTitle => Title;

    internal NoticeAttachment CopyTo(NoticeVersion version) => new(version, FileId, Title, Order);
}
