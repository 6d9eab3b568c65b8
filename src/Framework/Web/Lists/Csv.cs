using System.Text;

namespace Union.Web.Lists;

/// <summary>Lines of a comma-separated file as spreadsheet programs here open it.</summary>
public static class Csv
{
    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

    /// <summary>One line with its end. A cell a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>UTF-8 with the mark without which Excel reads Chinese as garbage.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(true);

    private static string Cell(string? text)
    {
        text ??= "";
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
            text = "'" + text;
        return text.IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
