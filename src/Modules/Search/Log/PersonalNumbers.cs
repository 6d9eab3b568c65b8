using System.Text.RegularExpressions;

namespace Union.Search.Log;

/// <summary>Takes out of a query what looks like a person's: citizen ids, phone and card numbers, mail addresses. Document numbers and years stay.</summary>
internal static partial class PersonalNumbers
{
    public static string Mask(string text) =>
        Long().Replace(Mail().Replace(text, "***@***"), match => new string('*', match.Value.Count(char.IsLetterOrDigit)));

    // Nine digits and more in a row, or in the groups phones, cards and citizen ids are written in; an X may end the last.
    [GeneratedRegex(
        @"(?<!\d)(?:\d{9,}[xXｘＸ]?|1\d{2}[ \-－　]\d{4}[ \-－　]\d{4}|\d{6}[ \-－　]\d{8}[ \-－　]\d{3}[\dxXｘＸ]|(?:\d{4}[ \-－　]){3,}\d{1,7}(?:[ \-－　]\d{1,4})?)(?!\d)"
    )]
    private static partial Regex Long();

    [GeneratedRegex(@"[\w.+\-]+[@＠][\w\-]+(?:\.[\w\-]+)+")]
    private static partial Regex Mail();
}
