namespace Union.Contents.Media;

/// <summary>A folder of the media library. What recipes bring may lie in folders that have no row.</summary>
public sealed class MediaFolder : ITenantOwned, IVersioned, IRecordTitle
{
    private MediaFolder() { }

    public MediaFolder(string path) => Path = path;

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>All folders down to this one with forward slashes; unique in the tenant.</summary>
    public string Path { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => Path;

    internal void MoveTo(string path) => Path = path;
}
