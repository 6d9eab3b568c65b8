using System.Text;

namespace Union.Core.Files.Xlsx;

/// <summary>The text of a workbook: each sheet as a heading and a table.</summary>
internal static class XlsxText
{
    const int MostRows = 5_000;

    public static ExtractedText Read(Stream content, CancellationToken cancellation)
    {
        var markdown = new StringBuilder();
        List<string> doubts = [];
        foreach (var sheet in XlsxSheets.Read(content, MostRows, cancellation))
        {
            if (sheet.IsCut)
                doubts.Add($"工作表“{sheet.Name}”超过 {MostRows} 行，其后的行没有读取");
            markdown
                .Append("## ")
                .Append(PlainText.Line(sheet.Name))
                .Append("\n\n")
                .Append(MarkdownTable.Write([.. sheet.Rows.Select(r => r.Cells)]))
                .Append("\n\n");
        }
        return new(markdown.ToString().Trim(), FileFormat.Xlsx, doubts);
    }
}
