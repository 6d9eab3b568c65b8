namespace Union.Core.Recipes.Reading;

/// <summary>The folder a recipe file lies in. Symbolic links that lead out of it are refused.</summary>
internal sealed class DiskRecipeFolder(string folder) : RecipeFolder
{
    protected override byte[] ReadInside(string path)
    {
        var root = Path.TrimEndingDirectorySeparator(RealPath(Path.GetFullPath(folder)));
        var file = Path.GetFullPath(Path.Combine(root, path));
        if (!File.Exists(file))
            throw new RecipeFileException($"配方旁边没有文件“{path}”。");
        if (!RealPath(file).StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new RecipeFileException($"文件“{path}”经链接指到了配方所在的文件夹之外。");
        if (new FileInfo(file).Length > LargestFile)
            throw new RecipeFileException($"文件“{path}”超过 64 MB。");
        return File.ReadAllBytes(file);
    }

    /// <summary>The path with every link on the way resolved.</summary>
    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            real = info.ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : next;
        }
        return real;
    }
}
