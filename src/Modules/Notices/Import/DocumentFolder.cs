using System.Runtime.CompilerServices;
using Union.Core.Files;

namespace Union.Notices.Import;

/// <summary>A folder to import, read file by file in the order of paths. No file, however odd, stops the reading of the others.</summary>
internal sealed class DocumentFolder
{
    static readonly HashSet<string> Readable = new(StringComparer.OrdinalIgnoreCase) { ".md", ".txt", ".docx", ".pdf" };

    readonly string root;
    readonly string rootName;

    public DocumentFolder(string folder)
    {
        root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            throw new DirectoryNotFoundException($"文件夹不存在：{folder}");
        rootName = Path.GetFileName(Path.TrimEndingDirectorySeparator(root)) is { Length: > 0 } name ? name : "root";
        var files = Enumerate().ToLookup(p => Path.GetFileName(p) == FolderIndex.FileName);
        (Indexes, Paths) = ([.. files[true]], [.. files[false]]);
    }

    /// <summary>Full paths of all files below the folder, without the index files.</summary>
    public IReadOnlyList<string> Paths { get; }

    IReadOnlyList<string> Indexes { get; }

    /// <summary>The folder's own name.</summary>
    public string Name => rootName;

    /// <summary>Files that cannot be read at all appear with their reason; the index files themselves do not appear unless they are broken.</summary>
    /// <param name="known">Hashes of an earlier import by source path; files they still hold for are not read again.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async IAsyncEnumerable<FolderItem> ReadAsync(
        IReadOnlyDictionary<string, string>? known = null,
        [EnumeratorCancellation] CancellationToken cancellation = default
    )
    {
        Dictionary<string, FolderIndex> indexes = new(StringComparer.Ordinal);
        foreach (var file in Indexes)
        {
            var index = indexes[Path.GetDirectoryName(file)!] = await FolderIndex.LoadAsync(file, cancellation);
            if (index.Problem is not null)
                yield return FolderItem.Skipped(Relative(file), index.Problem);
            foreach (var missing in index.Paths.Where(p => !File.Exists(Path.Combine(Path.GetDirectoryName(file)!, p))))
                yield return FolderItem.Skipped(
                    Relative(Path.Combine(Path.GetDirectoryName(file)!, missing)),
                    "index.csv 列出了这个文件，但文件不存在"
                );
        }
        foreach (var path in Paths)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return await ReadAsync(path, Stated(indexes, path), known?.GetValueOrDefault(Relative(path)), cancellation);
        }
    }

    async Task<FolderItem> ReadAsync(string path, StatedFacts? stated, string? knownHash, CancellationToken cancellation)
    {
        var source = Relative(path);
        if (Refusal(path) is { } refusal)
            return FolderItem.Skipped(source, refusal);
        if (source.Length > Notice.SourcePathLength)
            return FolderItem.Skipped(source, $"路径超过 {Notice.SourcePathLength} 个字，请缩短文件夹或文件名");
        try
        {
            return new(source, await DocumentReader.ReadAsync(path, source, rootName, stated, knownHash, cancellation), null);
        }
        catch (UnreadableFileException unreadable)
        {
            return FolderItem.Skipped(source, unreadable.Message);
        }
        catch (UnauthorizedAccessException)
        {
            return FolderItem.Skipped(source, "没有读取这个文件的权限");
        }
        catch (IOException failed)
        {
            return FolderItem.Skipped(
                source,
                path.Contains('\uFFFD', StringComparison.Ordinal) ? "文件名不是有效的 UTF-8，无法打开，请改名后再导入" : $"读取失败：{failed.Message}"
            );
        }
        // A parser that trips over a strange file must not end an import of thousands.
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            return FolderItem.Skipped(source, $"无法解析：{failed.GetType().Name}");
        }
    }

    static string? Refusal(string path)
    {
        var name = Path.GetFileName(path);
        if (name.StartsWith("~$", StringComparison.Ordinal))
            return "Word 打开文件时留下的临时文件";
        if (name.StartsWith('.'))
            return "隐藏文件";
        if (new FileInfo(path).LinkTarget is not null)
            return "符号链接，不跟随";
        var extension = Path.GetExtension(name);
        if (Readable.Contains(extension))
            return null;
        return extension.ToLowerInvariant() switch
        {
            ".doc" or ".wps" or ".rtf" => $"不支持的格式 {extension}，请另存为 .docx 后再导入",
            "" => "没有扩展名，无法判断格式；可以导入 .md、.txt、.docx、.pdf",
            _ => $"不支持的格式 {extension}；可以导入 .md、.txt、.docx、.pdf",
        };
    }

    StatedFacts? Stated(Dictionary<string, FolderIndex> indexes, string path)
    {
        for (var folder = Path.GetDirectoryName(path); folder is not null && folder.Length >= root.Length; folder = Path.GetDirectoryName(folder))
            if (indexes.TryGetValue(folder, out var index) && index.Find(Path.GetRelativePath(folder, path).Replace('\\', '/')) is { } stated)
                return stated;
        return null;
    }

    IEnumerable<string> Enumerate()
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = false,
            AttributesToSkip = 0,
            IgnoreInaccessible = true,
        };
        Stack<string> folders = new([root]);
        List<string> files = [];
        while (folders.TryPop(out var folder))
        {
            files.AddRange(Directory.EnumerateFiles(folder, "*", options));
            // Links to folders may lead round in a circle.
            foreach (var inner in new DirectoryInfo(folder).EnumerateDirectories("*", options).Where(d => d.LinkTarget is null && d.Name[0] != '.'))
                folders.Push(inner.FullName);
        }
        return files.Order(StringComparer.Ordinal);
    }

    string Relative(string path) => Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}
