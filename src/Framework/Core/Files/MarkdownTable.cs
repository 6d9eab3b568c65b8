using System.Text;

namespace Union.Core.Files;

/// <summary>Writes rows of plain text as a Markdown table whose first row is the head.</summary>
internal static class MarkdownTable
{
    public static string Write(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Max(r => r.Count);
        var markdown = new StringBuilder();
        for (var row = 0; row < rows.Count; row++)
        {
            markdown.Append('|');
            for (var column = 0; column < columns; column++)
                markdown.Append(' ').Append(column < rows[row].Count ? Cell(rows[row][column]) : "").Append(" |");
            markdown.Append('\n');
            if (row == 0)
                markdown.Append('|').Insert(markdown.Length, " --- |", columns).Append('\n');
        }
        return markdown.ToString().TrimEnd('\n');
    }

    static string Cell(string text) =>
        string.Join(' ', text.Split('\n').Select(PlainText.Line).Where(l => l.Length > 0)).Replace("|", @"\|", StringComparison.Ordinal);
}
