using System.Globalization;
using CsvHelper;
using Union.Core.Files;

namespace Union.Notices.Import;

/// <summary>The lines an import leaves for a person, as a table a spreadsheet opens.</summary>
internal static class ImportReport
{
    static readonly string[] Columns = ["文件", "结果", "原因", "标题", "文号", "发文机关", "发布日期"];

    /// <returns>The file written; null when there is nothing to tell.</returns>
    public static string? Write(AppDataFolder appData, string tenant, string folder, ImportSummary summary, DateTimeOffset now)
    {
        if (summary.Lines.Count == 0)
            return null;
        var stamp = now.ToOffset(TimeSpan.FromHours(8)).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var path = Path.Combine(appData.Folder("reports"), SafeFileName.From($"import-{tenant}-{folder}-{stamp}.csv"));
        // A cell that begins like a formula is escaped: titles come from outside.
        var options = CsvWriterOptions.Default with
        {
            WriteByteOrderMark = true,
            Injection = CsvInjection.Escape,
        };
        using var csv = CsvWriter.ToFile(path, options);
        csv.WriteHeader(Columns);
        foreach (var line in summary.Lines.OrderBy(l => l.SourcePath, StringComparer.Ordinal))
            csv.WriteRecord(
                line.SourcePath,
                line.Result,
                line.Reason,
                line.Document?.Title ?? "",
                line.Document?.Number ?? "",
                line.Document?.Issuer ?? "",
                line.Document?.IssuedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    ?? line.Document?.IssuedYear?.ToString(CultureInfo.InvariantCulture)
                    ?? ""
            );
        return path;
    }
}
