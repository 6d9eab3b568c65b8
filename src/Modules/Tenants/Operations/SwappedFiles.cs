namespace Union.Tenants.Operations;

/// <summary>The files of AppData put aside for those of a backup, by renaming; can be put back.</summary>
internal sealed class SwappedFiles(string root, string aside)
{
    private readonly List<string> _movedAside = [];
    private readonly List<string> _movedIn = [];

    /// <summary>Also what the backup leaves out goes aside where it depends on the data: the indexes.</summary>
    public void Swap(string incoming)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(root).Select(Path.GetFileName).OfType<string>().Where(IsReplaced).ToList())
        {
            Move(Path.Combine(root, entry), Path.Combine(aside, entry));
            _movedAside.Add(entry);
        }
        if (!Directory.Exists(incoming))
            return;
        foreach (var entry in Directory.EnumerateFileSystemEntries(incoming).Select(Path.GetFileName).OfType<string>().ToList())
        {
            Move(Path.Combine(incoming, entry), Path.Combine(root, entry));
            _movedIn.Add(entry);
        }
    }

    public void SwapBack()
    {
        foreach (var entry in _movedIn)
            Delete(Path.Combine(root, entry));
        foreach (var entry in _movedAside)
            Move(Path.Combine(aside, entry), Path.Combine(root, entry));
    }

    private static bool IsReplaced(string entry) => BackupFile.Belongs(entry) || entry is "indexes" or "index" or "search";

    private static void Move(string from, string to)
    {
        if (Directory.Exists(from))
            Directory.Move(from, to);
        else
            File.Move(from, to);
    }

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, true);
        else
            File.Delete(path);
    }
}
