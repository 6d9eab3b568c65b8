using System.Globalization;
using Union.Web.Display;

namespace Union.Web.Exports;

/// <summary>Cells as text that no spreadsheet takes for a formula.</summary>
internal static class CellText
{
    public static bool IsNumber(object? value) => value is int or long or short or decimal or double;

    public static string Of(object? value) =>
        value switch
        {
            null => "",
            string text => Harmless(text),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => ChinaTime.FromUtc(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            bool yes => yes ? "是" : "否",
            _ when IsNumber(value) => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
            _ => Harmless(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
        };

    /// <summary>A text that begins like a formula gets an apostrophe in front, which spreadsheets show as plain text.</summary>
    internal static string Harmless(string text) =>
        text.TrimStart(' ', '\u3000') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;
}
