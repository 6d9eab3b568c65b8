using System.Globalization;

namespace Union.Core.Files;

/// <summary>Sizes as people read them.</summary>
public static class FileSize
{
    /// <summary>"9 字节", "12.5 KB", "50 MB".</summary>
    public static string Chinese(long bytes) =>
        bytes switch
        {
            < 1024 => $"{bytes} 字节",
            < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
            < 1024L * 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.#} MB"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024 * 1024):0.##} GB"),
        };
}
