using Union.Web.Lists;

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
        await using var writer = new StreamWriter(to, Csv.Encoding, leaveOpen: true);
        await writer.WriteAsync(Csv.Join(columns.Select(c => c.Heading)));
        await foreach (var row in rows.WithCancellation(cancellationToken))
            await writer.WriteAsync(Csv.Join(columns.Select(c => CellText.Of(c.Value(row)))));
    }
}
