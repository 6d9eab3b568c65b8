using CsvHelper;
using Union.Core.Files.Xlsx;

namespace Union.Core.Files.Tables;

/// <summary>Reads the tables people keep in spreadsheets: workbooks, and separated text in whatever encoding their program wrote.</summary>
public static class TableFile
{
    private static readonly char[] Separators = [',', '\t', ';'];

    /// <summary>Workbooks and separated text up to 50 MB.</summary>
    public static AttachmentRules Rules { get; } =
        new(new Dictionary<FileFormat, long> { [FileFormat.Xlsx] = 50L * 1024 * 1024, [FileFormat.Text] = 50L * 1024 * 1024 });

    /// <param name="content">The file; it must be possible to go back in it.</param>
    /// <param name="format">What it really is.</param>
    /// <param name="mostRows">No more rows of a sheet are read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The sheets that have rows; one for a text file.</returns>
    /// <exception cref="UnreadableFileException">It is damaged, of another format, or made to exhaust memory.</exception>
    public static IReadOnlyList<SheetTable> Read(Stream content, FileFormat format, int mostRows, CancellationToken cancellationToken) =>
        format switch
        {
            FileFormat.Xlsx => XlsxSheets.Read(content, mostRows, cancellationToken),
            FileFormat.Text => Separated(content, mostRows, cancellationToken) is { Rows.Count: > 0 } table ? [table] : [],
            _ => throw new UnreadableFileException($"内容是{format.Chinese()}，不是表格；请用 .xlsx 或 .csv 文件"),
        };

    private static SheetTable Separated(Stream content, int mostRows, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        content.Position = 0;
        content.CopyTo(bytes);
        if (TextDecoder.TryDecode(bytes.ToArray()) is not { } decoded)
            throw new UnreadableFileException("文件的编码无法识别，请用 Excel 打开后另存为 .xlsx");
        if (decoded.Doubts.Count > 0)
            throw new UnreadableFileException($"{string.Join("；", decoded.Doubts)}，请重新导出，或另存为 .xlsx");
        var options = CsvReaderOptions.Default with
        {
            HasHeader = false,
            Separator = SeparatorOf(decoded.Text),
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            TrimWhitespace = true,
            TrackLineNumbers = true,
        };
        using var csv = CsvReader.FromText(decoded.Text, options);
        return Rows(csv, mostRows, cancellationToken);
    }

    private static SheetTable Rows(CsvReader csv, int mostRows, CancellationToken cancellationToken)
    {
        var rows = new List<SheetRow>();
        try
        {
            while (csv.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToArray();
                if (cells.All(string.IsNullOrWhiteSpace))
                    continue;
                if (rows.Count >= mostRows)
                    return new SheetTable("", rows, true);
                rows.Add(new SheetRow((int)csv.LineNumber, cells));
            }
        }
        catch (Exception broken) when (broken is CsvFormatException or CsvValidationException)
        {
            throw new UnreadableFileException($"第 {csv.LineNumber} 行附近的引号不配对或内容过长，请检查，或另存为 .xlsx", broken);
        }
        return new SheetTable("", rows, false);
    }

    // The one that parts the first line most often.
    private static char SeparatorOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var first = end < 0 ? text : text[..end];
        return Separators.MaxBy(s => first.Count(c => c == s));
    }
}
