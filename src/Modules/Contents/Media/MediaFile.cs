using Union.Core.Files;

namespace Union.Contents.Media;

/// <summary>A file with an address of its own, <c>/media/{path}</c>, readable by everyone: pictures that texts show, what recipes bring.</summary>
public sealed class MediaFile : ITenantOwned, IVersioned, IRecordTitle
{
    public const int PathLength = 400;

    /// <summary>Most characters of the words that stand for a picture.</summary>
    public const int AltLength = 200;

    private MediaFile() { }

    public MediaFile(string path, StoredContent content, DateTime now)
    {
        MoveTo(path);
        Replace(content, now);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    /// <summary>Folders and name with forward slashes, without one in front; unique in the tenant.</summary>
    public string Path { get; private set; } = "";

    /// <summary>The folders of <see cref="Path"/>, without a slash at the end; empty at the top.</summary>
    public string Folder { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    public long Length { get; private set; }

    public FileFormat Format { get; private set; }

    /// <summary>Words that stand for the picture where it cannot be seen.</summary>
    public string Alt { get; private set; } = "";

    /// <summary>Pixels; null for what is no picture.</summary>
    public int? Width { get; private set; }

    /// <summary>Pixels; null for what is no picture.</summary>
    public int? Height { get; private set; }

    public DateTime SavedAt { get; private set; }

    /// <summary>Who put it there last; empty for what a recipe brought.</summary>
    public string SavedBy { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => Path;

    public StoredContent Content => new(Sha256, Length, Format);

    /// <summary>The last part of its address.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    public bool IsPicture => Format is FileFormat.Png or FileFormat.Jpeg or FileFormat.Gif or FileFormat.Webp;

    /// <summary>Its address within the site, as a link in a text has it.</summary>
    public string Url => "/media/" + string.Join('/', Path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>Other content at the same address.</summary>
    public void Replace(StoredContent content, DateTime now, string savedBy = "", (int Width, int Height)? size = null)
    {
        (Sha256, Length, Format) = (content.Sha256, content.Length, content.Format);
        (Width, Height) = (size?.Width, size?.Height);
        (SavedAt, SavedBy) = (now, savedBy);
    }

    /// <summary>Another address; the caller keeps the old one as a <see cref="MediaAddress"/>.</summary>
    internal void MoveTo(string path) => (Path, Folder) = (path, path[..Math.Max(0, path.LastIndexOf('/'))]);

    internal void Describe(string alt) => Alt = alt;
}
