using System.Text;
using System.Text.RegularExpressions;

namespace Union.Notices.Import;

/// <summary>Finds the number a document bears itself, never one it cites.</summary>
internal static partial class OwnNumber
{
    /// <summary>A line that holds nothing but a number: 法释〔2024〕1号.</summary>
    public static bool IsNumberLine(string line) => NumberLine().IsMatch(Plain(line));

    public static string? Find(DocumentHead head)
    {
        foreach (var line in head.FirstLines.Take(10).Concat(head.Lines))
            if (NumberLine().Match(Plain(line)) is { Success: true } alone)
                return Normalized(alone);
        foreach (var line in head.Lines)
            if (IssuedUnder().Match(Plain(line)) is { Success: true } issued)
                return Normalized(issued);
        return OfOrder(head.Lines);
    }

    /// <summary>The order it was published by; a later order that rewrote the whole text goes before.</summary>
    static string? OfOrder(IEnumerable<string> lines)
    {
        string? found = null;
        foreach (var line in lines)
        {
            var plain = Plain(line);
            if (Order().Match(plain) is { Success: true } order)
                found = Country().Replace(order.Groups["who"].Value, "")
                    + order.Groups["what"].Value + "第" + order.Groups["number"].Value + "号";
            else if (OrderReversed().Match(plain) is { Success: true } reversed)
                found = reversed.Groups["who"].Value + "令第" + reversed.Groups["number"].Value + "号";
        }
        return found;
    }

    static string Normalized(Match match) =>
        $"{match.Groups["code"].Value}〔{match.Groups["year"].Value}〕{match.Groups["sequence"].Value.TrimStart('0')}号";

    static string Plain(string line) => line.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Trim();

    const string Parts = @"(?<code>[\u4e00-\u9fff]{2,12})[\[\(〔【〖〈](?<year>(?:19|20)\d{2})[\]\)〕】〗〉]第?(?<sequence>\d{1,5})号";

    // One printed text doubles the first character of the country's name.
    [GeneratedRegex("^中?中华人民共和国|(?<=、)中华人民共和国")]
    private static partial Regex Country();

    [GeneratedRegex(@"^[\(]?" + Parts + @"[\)]?$")]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"以" + Parts + "(?:通知)?印发")]
    private static partial Regex IssuedUnder();

    [GeneratedRegex(@"(?<=^|日|,|，|\()(?<who>[\u4e00-\u9fff、]{2,40}?)(?<what>令|公告)第(?<number>[\d一二三四五六七八九十百]+)号(?:公布|发布|修订|第[一二三四五六七八九十]+次修订|公告)")]
    private static partial Regex Order();

    [GeneratedRegex(@"(?<=^|日|,|，|\()(?<who>[\u4e00-\u9fff、]{2,40}?)第(?<number>\d+)号令(?:公布|发布)")]
    private static partial Regex OrderReversed();
}
