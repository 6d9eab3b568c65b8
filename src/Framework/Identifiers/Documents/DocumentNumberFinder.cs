using System.Text;
using System.Text.RegularExpressions;
using static Union.Identifiers.Documents.DocumentNumberText;

namespace Union.Identifiers.Documents;

/// <summary>
/// Finds document numbers in running text. A pattern of bounded length finds the sure part (〔2099〕1号, 令第5号); then
/// <see cref="NumberOwner"/> looks back a bounded way for whose number it is. So the time is linear in the text.
/// </summary>
internal static partial class DocumentNumberFinder
{
    public static IReadOnlyList<DocumentNumberMatch> FindAll(string text)
    {
        var found = new List<DocumentNumberMatch>();
        var floor = 0;
        for (var match = Core().Match(text); match.Success; match = match.NextMatch())
        {
            if (Read(text, floor, match) is not { } hit)
                continue;
            found.Add(hit);
            floor = hit.End;
        }
        return found;
    }

    private static DocumentNumberMatch? Read(string text, int floor, Match match)
    {
        if (match.Groups["seq"].Success)
            return Ordinary(text, floor, match, match.Groups["year"], match.Groups["seq"], codeEnd: match.Index);
        if (match.Groups["lostSeq"].Success)
            return Ordinary(text, floor, match, match.Groups["lostYear"], match.Groups["lostSeq"], codeEnd: match.Index + 1);
        return Order(text, floor, match);
    }

    private static DocumentNumberMatch? Ordinary(string text, int floor, Match match, Group year, Group sequence, int codeEnd)
    {
        if (NumberOwner.CodeBefore(text, floor, codeEnd) is not { } owner || Number(sequence.ValueSpan) is not (>= 1 and var n))
            return null;
        var number = new DocumentNumber(DocumentNumberKind.Ordinary, owner.Name, Number(year.ValueSpan), n);
        return new DocumentNumberMatch(owner.Start, match.Index + match.Length - owner.Start, number);
    }

    private static DocumentNumberMatch? Order(string text, int floor, Match match)
    {
        if (NumberOwner.IssuerBefore(text, floor, match.Index) is not { } owner || Number(match.Groups["orderSeq"].ValueSpan) is not (>= 1 and var n))
            return null;
        var kind = match.Groups["kind"].ValueSpan is "令" ? DocumentNumberKind.Order : DocumentNumberKind.Announcement;
        int? year = match.Groups["orderYear"].Success ? Number(match.Groups["orderYear"].ValueSpan) : null;
        return new DocumentNumberMatch(owner.Start, match.Index + match.Length - owner.Start, new DocumentNumber(kind, owner.Name, year, n));
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var ascii = new StringBuilder(digits.Length);
        foreach (var c in digits)
            ascii.Append(c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c);
        return ChineseNumerals.TryRead(ascii.ToString(), out var number) && number <= DocumentNumber.MaxSequence ? number : 0;
    }

    private const string Digit = "[0-9０-９]";
    private const string YearDigits = "(?:19|20|１９|２０)" + Digit + "{2}";
    private const string Open = "[〔(（【〖〈{｛﹝［\\[]";
    private const string Close = "[〕)）】〗〉}｝﹞］\\]]";
    private const string Hao = "[号號]";
    private const string Numeral = "[0-9０-９" + ChineseNumerals.Characters + "]{1,8}";

    private const string Bracketed =
        Open + "\\s{0,2}(?<year>" + YearDigits + ")\\s{0,2}年?\\s{0,2}" + Close + "\\s{0,2}(?:第\\s{0,2})?(?<seq>" + Digit + "{1,6})\\s{0,2}" + Hao;

    private const string Lost =
        "["
        + Series
        + "]\\s{0,2}(?<lostYear>"
        + YearDigits
        + ")(?:\\s{1,2}(?:第\\s{0,2})?|\\s{0,2}年\\s{0,2}(?:第\\s{0,2})?|第\\s{0,2})(?<lostSeq>"
        + Digit
        + "{1,6})\\s{0,2}"
        + Hao;

    private const string Ordered =
        "(?<kind>令|公告)\\s{0,2}(?:"
        + Open
        + "?\\s{0,2}(?<orderYear>"
        + YearDigits
        + ")\\s{0,2}(?:年|"
        + Close
        + ")\\s{0,2})?"
        + "[(（]?第\\s{0,2}(?<orderSeq>"
        + Numeral
        + ")\\s{0,2}"
        + Hao
        + "(?:(?<=[(（]第[^号號]{1,12}[号號])[)）])?";

    private const string Reversed = "第\\s{0,2}(?<orderSeq>" + Numeral + ")\\s{0,2}" + Hao + "\\s{0,2}(?<kind>令|公告)(?!\\s{0,2}第)";

    [GeneratedRegex(Bracketed + "|" + Lost + "|" + Ordered + "|" + Reversed, RegexOptions.CultureInvariant)]
    private static partial Regex Core();
}
