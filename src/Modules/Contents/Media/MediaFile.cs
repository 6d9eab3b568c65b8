using Union.Core.Files;

namespace Union.Contents.Media;

/// <summary>A file with an address of its own, <c>/media/{path}</c>, readable by everyone: pictures that texts show, what recipes bring.</summary>
public sealed class MediaFile : ITenantOwned, IVersioned, IRecordTitle
{
    public const int PathLength = 400;

    private MediaFile() { }

    public MediaFile(string path, StoredContent content, DateTime now)
    {
        Path = path;
        Replace(content, now);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>Folders and name with forward slashes, without one in front; unique in the tenant.</summary>
    public string Path { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    public long Length { get; private set; }

    public FileFormat Format { get; private set; }

    public DateTime SavedAt { get; private set; }

    public int Version { get; private set; }

    public string RecordTitle => Path;

    public StoredContent Content => new(Sha256, Length, Format);

    public void Replace(StoredContent content, DateTime now)
    {
        (Sha256, Length, Format) = (content.Sha256, content.Length, content.Format);
        SavedAt = now;
    }
}
