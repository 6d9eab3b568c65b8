namespace Union.Core.Host;

/// <summary>Where the installation keeps its files: database, indexes, uploads, keys, reports, dropped-in modules.</summary>
public sealed record AppDataFolder(string Root)
{
    /// <summary>A folder below, made when absent.</summary>
    public string Folder(string name)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(path);
        return path;
    }
}
