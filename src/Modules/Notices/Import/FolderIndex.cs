using CsvHelper;
using Union.Core.Files;

namespace Union.Notices.Import;

/// <summary>Rows of an index.csv by the path they speak of, relative to the folder the index lies in.</summary>
internal sealed class FolderIndex
{
    public const string FileName = "index.csv";

    static readonly string[] PathColumns = ["path", "file", "文件", "文件名", "路径"];

    readonly Dictionary<string, StatedFacts> rows = new(StringComparer.Ordinal);

    /// <summary>Why the index could not be used, in Chinese; null when it could.</summary>
    public string? Problem { get; private init; }

    public IReadOnlyCollection<string> Paths => rows.Keys;

    public StatedFacts? Find(string path) => rows.GetValueOrDefault(path);

    public static async Task<FolderIndex> LoadAsync(string file, CancellationToken cancellation)
    {
        var text = TextDecoder.TryDecode(await File.ReadAllBytesAsync(file, cancellation));
        if (text is null)
            return new() { Problem = "index.csv 不是文本文件，已忽略，各文件的信息改从正文推断" };
        try
        {
            return Read(text.Text);
        }
        catch (FormatException)
        {
            return new() { Problem = "index.csv 的格式有误，已忽略，各文件的信息改从正文推断" };
        }
    }

    static FolderIndex Read(string text)
    {
        var options = CsvReaderOptions.Default with { Separator = ',', FieldCountMismatch = CsvFieldCountHandling.Allow, TrimWhitespace = true };
        using var csv = CsvReader.FromText(text, options);
        csv.ReadHeader();
        var header = csv.Headers ?? [];
        var pathColumn = header.ToList().FindIndex(h => PathColumns.Contains(h, StringComparer.OrdinalIgnoreCase));
        if (pathColumn < 0)
            return new() { Problem = "index.csv 没有 path（路径）一列，已忽略，各文件的信息改从正文推断" };
        var index = new FolderIndex();
        while (csv.Read())
        {
            var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (var column = 0; column < Math.Min(header.Count, csv.FieldCount); column++)
                values.TryAdd(header[column], csv.GetString(column));
            if (pathColumn < csv.FieldCount && csv.GetString(pathColumn).Replace('\\', '/') is { Length: > 0 } path)
                index.rows[path] = StatedFacts.From(values);
        }
        return index;
    }
}
