namespace Union.Contents.Media;

/// <summary>An address a media file had before it was moved: it goes on leading to the file, so no text loses its picture.</summary>
public sealed class MediaAddress : ITenantOwned, IRecordTitle
{
    private MediaAddress() { }

    public MediaAddress(string path, Guid fileId) => (Path, FileId) = (path, fileId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string Path { get; private set; } = "";

    public Guid FileId { get; private set; }

    public string RecordTitle => Path;

    internal void LeadsTo(Guid fileId) => FileId = fileId;
}
