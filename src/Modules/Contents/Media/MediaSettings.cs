namespace Union.Contents.Media;

/// <summary>How much a site may keep in its media library. A section of the site settings.</summary>
public sealed class MediaSettings
{
    /// <summary>All files of the library together, in megabytes.</summary>
    public int QuotaMegabytes { get; set; } = 2048;

    /// <summary>One picture, in megabytes; no more than what the platform takes at all.</summary>
    public int LargestPictureMegabytes { get; set; } = 10;
}
