using Union.Core.Files;
using Union.Core.Files.Tables;
using Union.Organizations.Import.Batches;
using Union.Organizations.Import.Columns;
using Union.Organizations.Import.Planning;

namespace Union.Organizations.Import.Running;

/// <summary>The kept file of a batch as rows.</summary>
internal sealed class BatchFile(FileStore files, ICurrentTenant tenant)
{
    /// <summary>More rows than a region has unions and units; what is longer is split by the person.</summary>
    public const int MostRows = 200_000;

    /// <exception cref="UnreadableFileException">It cannot be read as a table.</exception>
    public IReadOnlyList<SheetTable> Sheets(ImportBatch batch, CancellationToken cancellationToken)
    {
        using var content = files.Open(tenant.Id, batch.Sha256) ?? throw new UnreadableFileException("保存的文件不见了，请重新上传");
        var sheets = TableFile.Read(content, batch.Format, MostRows + 1, cancellationToken);
        if (sheets.Count == 0)
            throw new UnreadableFileException("文件里没有内容，请检查是不是传错了文件");
        if (sheets.FirstOrDefault(s => s.IsCut) is not null)
            throw new UnreadableFileException($"超过 {MostRows} 行，请分成几个文件导入");
        return sheets;
    }

    /// <summary>The sheet that was chosen; the first one while nothing was.</summary>
    public SheetTable Sheet(ImportBatch batch, CancellationToken cancellationToken)
    {
        var sheets = Sheets(batch, cancellationToken);
        return sheets.FirstOrDefault(s => s.Name == batch.Sheet) ?? sheets[0];
    }

    /// <summary>The rows below the headings.</summary>
    public IReadOnlyList<RowCells> Rows(ImportBatch batch, CancellationToken cancellationToken)
    {
        var sheet = Sheet(batch, cancellationToken);
        var fields = ImportFields.Of(batch.Kind);
        var heading = ColumnMapping.HeadingOf(sheet, fields);
        var columns = batch.Columns;
        return [.. sheet.Rows.Where(r => r.Line > heading.Line).Select(r => new RowCells(r, columns, fields))];
    }
}
