using Union.Core.Files;

namespace Union.Contents.Media;

/// <summary>Names of files and folders that make a clean address: what would have to be written as %23 or breaks a Markdown link becomes a dash.</summary>
internal static class MediaNames
{
    private const string Awkward = "#%&+()[]{}!'`~$;,=@^（）";

    /// <summary>A harmless name that needs no escaping; never empty.</summary>
    public static string Clean(string? name)
    {
        var safe = SafeFileName.From(name);
        var extension = Path.GetExtension(safe);
        var stem = new string([
            .. safe[..^extension.Length].Select(c => char.IsWhiteSpace(c) || Awkward.Contains(c, StringComparison.Ordinal) ? '-' : c),
        ]);
        while (stem.Contains("--", StringComparison.Ordinal))
            stem = stem.Replace("--", "-", StringComparison.Ordinal);
        stem = stem.Trim('-');
        return (stem.Length > 0 ? stem : "未命名") + extension.ToLowerInvariant();
    }

    public static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    /// <summary>The folder as written, cleaned part by part; null when it is too long or too deep.</summary>
    public static string? Folder(string? written)
    {
        var parts = (written ?? "").Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var path = string.Join('/', parts.Select(Clean));
        return parts.Length > Deepest || path.Length > LongestFolder ? null : path;
    }

    /// <summary>The folder and all folders around it, the outermost first; none for the top.</summary>
    public static IEnumerable<string> WithParents(string folder)
    {
        for (var at = folder.IndexOf('/'); at >= 0; at = folder.IndexOf('/', at + 1))
            yield return folder[..at];
        if (folder.Length > 0)
            yield return folder;
    }

    private const int Deepest = 8;

    // Leaves room for the longest file name.
    private const int LongestFolder = MediaFile.PathLength - 190;
}
