using System.Text;
using Union.Web.Exports;

namespace Union.Web.Lists;

/// <summary>Lines of a comma-separated file as spreadsheet programs here open it.</summary>
public static class Csv
{
    private static readonly char[] Quoted = [',', '"', '\r', '\n'];

    /// <summary>One line with its end. A cell a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    public static string Line(params IEnumerable<string?> cells) => Join(cells.Select(text => CellText.Harmless(text ?? "")));

    /// <summary>UTF-8 with the mark without which Excel reads Chinese as garbage.</summary>
    public static Encoding Encoding { get; } = new UTF8Encoding(true);

    /// <summary>One line of cells that are harmless already.</summary>
    internal static string Join(IEnumerable<string> cells) => string.Join(',', cells.Select(Quote)) + "\r\n";

    private static string Quote(string text) => text.IndexOfAny(Quoted) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
