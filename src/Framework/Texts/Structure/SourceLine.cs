namespace Union.Texts.Structure;

/// <summary>A line of the source, or the part of a line that a label in its middle begins.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="WordsStart">Where its words begin, behind blanks and Markdown's marks.</param>
/// <param name="End">Where it ends; the line break is beyond.</param>
/// <param name="HeadingLevel">1 to 6 for a Markdown heading, else 0.</param>
/// <param name="IsInner">It begins in the middle of a printed line.</param>
internal readonly record struct SourceLine(int Start, int WordsStart, int End, int HeadingLevel, bool IsInner)
{
    // Only a text whose breaks were lost has heads within lines as long as this.
    private const int LongLine = 200;
    private const string SentenceEnds = "。；;！？!?";

    /// <summary>Lines with words in them, comments left out.</summary>
    public static List<SourceLine> Of(string source)
    {
        var lines = new List<SourceLine>();
        var inComment = false;
        // A comment that never closes is text.
        var lastClose = source.LastIndexOf("-->", StringComparison.Ordinal);
        for (var start = 0; start < source.Length; )
        {
            var newline = source.AsSpan(start).IndexOfAny('\n', '\r');
            var end = newline < 0 ? source.Length : start + newline;
            var raw = source.AsSpan(start, end - start);
            var opens = start < lastClose ? raw.IndexOf("<!--") : -1;
            if (inComment || opens >= 0)
                inComment = raw.LastIndexOf("-->") < Math.Max(opens, 0);
            else if (!raw.IsWhiteSpace())
                Add(lines, source, start, end);
            start = end + 1;
        }
        return lines;
    }

    private static void Add(List<SourceLine> lines, string source, int start, int end)
    {
        var at = start;
        while (at < end && (char.IsWhiteSpace(source[at]) || source[at] is '>' or '\u200B' or '\uFEFF'))
            at++;
        var level = 0;
        while (at + level < end && source[at + level] == '#')
            level++;
        level = level <= 6 && at + level < end && (char.IsWhiteSpace(source[at + level]) || source[at + level] > 127) ? level : 0;
        at += level;
        if (at + 1 < end && source[at] is '-' or '*' or '+' or '•' && char.IsWhiteSpace(source[at + 1]))
            at += 2;
        while (at < end && (char.IsWhiteSpace(source[at]) || source[at] is '*' or '_'))
            at++;
        // A line of marks alone has no words: it goes with the part above.
        if (!HasWords(source.AsSpan(at, end - at)))
            return;
        lines.Add(new SourceLine(start, at, end, level, false));
        if (level == 0 && end - at > LongLine && source[at] != '第')
            Split(lines, source, at);
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is >= '①' and <= '⑳' or >= '㈠' and <= '㈩')
                return true;
        return false;
    }

    // Heads within the line: after the end of a sentence, or after a blank where the number goes on from the one before.
    private static void Split(List<SourceLine> lines, string source, int from)
    {
        var end = lines[^1].End;
        Span<int> last = stackalloc int[(int)LabelStyle.Fifth + 1];
        var first = PartLabel.ReadHead(source[from..Math.Min(end, from + 10)]);
        if (first.IsHead)
            last[(int)first.Style] = first.Number;
        for (var at = from + 2; at < end - 1; at++)
        {
            if (!MayBegin(source[at]))
                continue;
            var before = source[at - 1];
            var afterBlank = char.IsWhiteSpace(before);
            var ends = SentenceEnds.Contains(afterBlank ? source[at - 2] : before, StringComparison.Ordinal);
            if (!ends && !afterBlank)
                continue;
            var label = PartLabel.ReadHead(source[at..Math.Min(end, at + 10)]);
            if (!label.IsHead || !(ends || label.Style is LabelStyle.First or LabelStyle.Second))
                continue;
            if (
                label.Number != 1
                && (lines[^1].IsInner || last[(int)label.Style] > 0 || label.Style == LabelStyle.Third)
                && label.Number != last[(int)label.Style] + 1
            )
                continue;
            last[(int)label.Style] = label.Number;
            last[((int)label.Style + 1)..].Clear();
            lines[^1] = lines[^1] with { End = at };
            lines.Add(new SourceLine(at, at, end, 0, true));
            at += label.End;
        }
    }

    private static bool MayBegin(char c) =>
        c is '（' or '(' or (>= '0' and <= '9') or (>= '①' and <= '⑳') || "一二三四五六七八九十".Contains(c, StringComparison.Ordinal);
}
