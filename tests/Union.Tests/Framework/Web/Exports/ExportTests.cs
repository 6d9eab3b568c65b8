using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Union.Web.Exports;

namespace Union.Tests.Framework.Web.Exports;

public sealed class ExportTests
{
    private static readonly ExportColumn<(string Text, long Number)>[] Columns = [new("名称", r => r.Text), new("数量", r => r.Number)];

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86 1", "'+86 1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("杭锦旗总工会", "杭锦旗总工会")]
    public async Task Csv_DisarmsFormulas(string text, string expected)
    {
        var csv = await CsvAsync((text, 1));

        csv.Split("\r\n")[1].ShouldBe($"{expected},1");
    }

    [Fact]
    public async Task Csv_QuotesAndKeepsNumbersNegative()
    {
        var csv = await CsvAsync(("甲,\"乙\"\n丙", -5));

        csv.ShouldBe("\uFEFF名称,数量\r\n\"甲,\"\"乙\"\"\n丙\",-5\r\n");
    }

    [Fact]
    public async Task Xlsx_HoldsTextsAndNumbersAndNoFormula()
    {
        using var file = new MemoryStream();
        await XlsxExport.WriteAsync(file, "公告/2026", Rows(("=HYPERLINK(\"x\")", 7)), Columns, TestContext.Current.CancellationToken);
        file.Position = 0;

        using var book = SpreadsheetDocument.Open(file, false);
        book.WorkbookPart!.Workbook.Descendants<Sheet>().Single().Name!.Value.ShouldBe("公告2026");
        var cells = book.WorkbookPart.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        cells.Select(c => c.InnerText).ShouldBe(["名称", "数量", "'=HYPERLINK(\"x\")", "7"]);
        cells.ShouldAllBe(c => c.CellFormula == null);
    }

    private static async Task<string> CsvAsync(params (string, long)[] rows)
    {
        using var file = new MemoryStream();
        await CsvExport.WriteAsync(file, Rows(rows), Columns, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static async IAsyncEnumerable<(string Text, long Number)> Rows(params (string, long)[] rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows)
            yield return row;
    }
}
