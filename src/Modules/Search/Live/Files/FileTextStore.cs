using System.Collections.Concurrent;
using System.Text.Json;
using Union.Core.Host;

namespace Union.Search.Live.Files;

/// <summary>
/// The texts of files already read, on this node's disk by the hash of their content, so that a rebuild reads no file twice. They may be
/// thrown away like the indexes themselves.
/// </summary>
internal sealed class FileTextStore(AppDataFolder appData)
{
    /// <summary>Raised when the same file gives another text.</summary>
    private const int Version = 1;

    private readonly ConcurrentDictionary<string, bool> absent = [];

    /// <summary>Null while the file has not been read.</summary>
    public FileText? Find(string sha256, string fileName)
    {
        var path = Place(sha256, fileName);
        if (absent.ContainsKey(path))
            return null;
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize<FileText>(file);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            // Asked for again and again while it waits; what does not exist is remembered.
            absent.TryAdd(path, true);
            return null;
        }
    }

    public void Keep(string sha256, string fileName, FileText text)
    {
        var path = Place(sha256, fileName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.CreateVersion7():N}.part";
        try
        {
            File.WriteAllBytes(part, JsonSerializer.SerializeToUtf8Bytes(text));
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
        absent.TryRemove(path, out _);
    }

    /// <summary>The file is read again the next time somebody needs its text.</summary>
    public void Forget(string sha256, string fileName)
    {
        var path = Place(sha256, fileName);
        if (File.Exists(path))
            File.Delete(path);
        absent.TryRemove(path, out _);
    }

    // The ending of a file's name decides how a text is read.
    private string Place(string sha256, string fileName) =>
        Path.Combine(
            appData.Folder("search"),
            "texts",
            sha256[..2],
            $"{sha256}{(Path.GetExtension(fileName).ToUpperInvariant() is ".MD" ? ".md" : "")}.{Version}.json"
        );
}
