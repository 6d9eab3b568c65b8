using System.Text;

namespace Union.Web.Exports;

/// <summary>Comma-separated files that Excel opens rightly: UTF-8 with mark, formulas disarmed. Rows are written as they are read.</summary>
public static class CsvExport
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static async Task WriteAsync<T>(
        Stream to,
        IAsyncEnumerable<T> rows,
        IReadOnlyList<ExportColumn<T>> columns,
        CancellationToken cancellationToken
    )
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        await writer.WriteLineAsync(string.Join(',', columns.Select(c => Quote(c.Heading))));
        await foreach (var row in rows.WithCancellation(cancellationToken))
            await writer.WriteLineAsync(string.Join(',', columns.Select(c => Quote(CellText.Of(c.Value(row))))));
    }

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
