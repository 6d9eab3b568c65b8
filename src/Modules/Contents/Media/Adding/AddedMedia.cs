namespace Union.Contents.Media.Adding;

/// <summary>What became of one upload: its address within the site, or why it was refused.</summary>
internal sealed record AddedMedia(string Name, string? Url, bool IsPicture, string? Error, string Alt = "")
{
    public static AddedMedia Of(MediaFile file) => new(file.Name, file.Url, file.IsPicture, null, file.Alt);

    public static AddedMedia Refused(string name, string error) => new(name, null, false, error);
}
