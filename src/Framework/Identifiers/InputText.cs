using System.Text;

namespace Union.Identifiers;

/// <summary>What every parser does to an input first.</summary>
internal static class InputText
{
    /// <summary>Longer inputs are not an identifier; they are refused before any work is spent on them.</summary>
    public const int MaxLength = 256;

    /// <summary>NFKC (full-width digits become ASCII), trimmed. Null when the input is longer than any identifier.</summary>
    public static string? Fold(string? input)
    {
        if (string.IsNullOrEmpty(input))
            return "";
        if (input.Length > MaxLength)
            return null;
        return WellFormedText.Normalize(input).Trim();
    }

    /// <summary><see cref="Fold"/>, with white space, invisible characters and the given separators taken out.</summary>
    public static string? Compact(string? input, string separators = "")
    {
        var folded = Fold(input);
        if (folded is null)
            return null;
        var result = new StringBuilder(folded.Length);
        foreach (var c in folded)
            if (!IsBlank(c) && !separators.Contains(c))
                result.Append(c);
        return result.ToString();
    }

    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    public static bool AllDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>How a character is shown in a message: invisible ones are named.</summary>
    public static string Show(char c) => char.IsControl(c) || char.IsSurrogate(c) || IsBlank(c) ? $"U+{(int)c:X4}" : c.ToString();
}
