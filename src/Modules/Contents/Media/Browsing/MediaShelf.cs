using Union.Web.Lists;

namespace Union.Contents.Media.Browsing;

/// <summary>What stands in a folder, for the library page and the chooser of the editor.</summary>
internal sealed record MediaShelf(string Folder, IReadOnlyList<string> Folders, KeyPage<MediaFile> Files, string? Q)
{
    /// <summary>The folders directly in this one.</summary>
    public IEnumerable<string> Inner => Folders.Where(f => f.Length > Folder.Length && f[..Math.Max(0, f.LastIndexOf('/'))] == Folder);

    public static string NameOf(string folder) => folder.Length == 0 ? "媒体库" : folder[(folder.LastIndexOf('/') + 1)..];
}
