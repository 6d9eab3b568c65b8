using System.Text.RegularExpressions;

namespace Union.Search.Log;

/// <summary>Takes out of a query what looks like a person's: citizen ids, phone and card numbers, mail addresses. Document numbers and years stay.</summary>
internal static partial class PersonalNumbers
{
    public static string Mask(string text) => Long().Replace(Mail().Replace(text, "***@***"), match => new string('*', Digits(match.Value)));

    private static int Digits(string text) => text.Count(char.IsDigit);

    // Nine digits and more, also written in groups; the last one of a citizen id may be an X.
    [GeneratedRegex(@"(?<!\d)\d(?:[ \-‑–－　]?\d){8,}[xXｘＸ]?")]
    private static partial Regex Long();

    [GeneratedRegex(@"[\w.+\-]+[@＠][\w\-]+(?:\.[\w\-]+)+")]
    private static partial Regex Mail();
}
