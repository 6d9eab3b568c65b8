using System.Buffers;
using Union.Identifiers;

namespace Union.Texts.Structure;

/// <summary>Finds issuer and date at the end of a text.</summary>
internal static class SignOffLines
{
    private const int LongestIssuer = 60;
    private const int LongestDate = 30;
    private static readonly SearchValues<char> Marks = SearchValues.Create("。；：，,;:《");

    /// <summary>
    /// How many lines from <paramref name="at"/> on are a sign-off: one or two short lines without a full stop and a date, behind which nothing
    /// but annexes or notes of distribution follow. 0 where it is none.
    /// </summary>
    public static int Length(string source, List<SourceLine> lines, int at)
    {
        if (at == 0 || !CouldBeIssuer(source, lines[at]) || lines[at].HeadingLevel > 0)
            return 0;
        for (var date = at + 1; date <= at + 3 && date < lines.Count; date++)
        {
            if (IsDate(source, lines[date]))
                return MayEnd(source, lines, date + 1) ? date - at + 1 : 0;
            if (!CouldBeIssuer(source, lines[date]))
                return 0;
        }
        return 0;
    }

    private static bool MayEnd(string source, List<SourceLine> lines, int at)
    {
        if (at >= lines.Count)
            return true;
        var words = source.AsSpan(lines[at].WordsStart, lines[at].End - lines[at].WordsStart);
        return words.StartsWith("附")
            || words.StartsWith("抄送")
            || words.StartsWith("（此件")
            || words.StartsWith("(此件")
            || words.StartsWith("（联系");
    }

    private static bool CouldBeIssuer(string source, SourceLine line)
    {
        var words = source.AsSpan(line.WordsStart, line.End - line.WordsStart).TrimEnd();
        return words.Length is > 1 and <= LongestIssuer
            && words.IndexOfAny(Marks) < 0
            && words[^1] is >= '\u4E00' and <= '\u9FFF' or '）' or ')'
            && !PartLabel.ReadHead(words.ToString()).IsHead
            && !words.StartsWith("第")
            && !words.StartsWith("附");
    }

    private static bool IsDate(string source, SourceLine line)
    {
        var words = source.AsSpan(line.WordsStart, line.End - line.WordsStart).Trim().Trim("（）()");
        return words.Length is >= 6 and <= LongestDate && ChineseDate.TryParse(words.ToString(), out _);
    }
}
