using System.Text.RegularExpressions;
using Union.Identifiers;
using Union.Identifiers.Documents;

namespace Union.Notices.Import;

/// <summary>Finds the number a document bears itself, never one it cites.</summary>
internal static partial class OwnNumber
{
    const int LongestNumberLine = 30;

    /// <summary>A line that holds nothing but a number: 法释〔2024〕1号.</summary>
    public static bool IsNumberLine(string line) => Alone(line) is not null;

    public static DocumentNumber? Find(DocumentHead head) =>
        head.FirstLines.Take(10).Concat(head.Lines).Select(Alone).FirstOrDefault(n => n is not null)
        ?? head.Lines.Select(IssuedUnder).FirstOrDefault(n => n is not null)
        // The order it was published by; a later order that rewrote the whole text goes before.
        ?? head.Lines.Select(OfOrder).LastOrDefault(n => n is not null);

    static DocumentNumber? Alone(string line) =>
        line.Length <= LongestNumberLine && line.Contains('号', StringComparison.Ordinal) ? Parse(line) : null;

    static DocumentNumber? IssuedUnder(string line) => Under().Match(line) is { Success: true } match ? Parse(match.Groups["number"].Value) : null;

    static DocumentNumber? OfOrder(string line) =>
        Order().Match(Plain(line)) is { Success: true } match ? Parse(Country().Replace(match.Groups["number"].Value, "")) : null;

    static DocumentNumber? Parse(string text) => DocumentNumber.TryParse(text, out var number) ? number : null;

    static string Plain(string line) => WellFormedText.Normalize(line).Replace(" ", "", StringComparison.Ordinal);

    // One printed text doubles the first character of the country's name.
    [GeneratedRegex("^中?中华人民共和国|(?<=、)中华人民共和国")]
    private static partial Regex Country();

    [GeneratedRegex("以(?<number>[^以，。]{4,30}号)(?:通知)?印发")]
    private static partial Regex Under();

    [GeneratedRegex(
        @"(?<=^|日|,|，|\()(?<number>[\u4e00-\u9fff、]{2,40}?(?:(?:令|公告)第[\d一二三四五六七八九十百]+号|第\d+号令))(?:公布|发布|修订|第[一二三四五六七八九十]+次修订)"
    )]
    private static partial Regex Order();
}
