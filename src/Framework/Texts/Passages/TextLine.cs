namespace Union.Texts.Passages;

/// <summary>A line of the source, or a part of a very long one, with its text without markup.</summary>
internal readonly record struct TextLine(int Start, int End, string Text, int HeadingLevel)
{
    // A text that came without line breaks is cut where its printed lines would begin.
    private const int LongLine = 600;
    private const int PartOfLongLine = 400;

    public static IEnumerable<TextLine> Of(string source)
    {
        var inComment = false;
        for (var start = 0; start < source.Length; )
        {
            var newline = source.IndexOf('\n', start);
            var end = newline < 0 ? source.Length : newline;
            var raw = source.AsSpan(start, end - start);
            var opens = raw.IndexOf("<!--");
            if (inComment || opens >= 0)
                inComment = raw.LastIndexOf("-->") < Math.Max(opens, 0) && (inComment || opens >= 0);
            else if (!raw.IsWhiteSpace())
                foreach (var line in Parts(source, start, end))
                    yield return line;
            start = end + 1;
        }
    }

    private static IEnumerable<TextLine> Parts(string source, int start, int end)
    {
        var level = HeadingLevelOf(source.AsSpan(start, end - start));
        if (end - start <= LongLine || level > 0 || source.AsSpan(start, end - start).TrimStart().StartsWith("第"))
        {
            yield return new TextLine(start, end, PlainText.Of(source[start..end]), level);
            yield break;
        }
        for (var at = start; at < end; )
        {
            var next = NextPart(source, at, end);
            yield return new TextLine(at, next, PlainText.Of(source[at..next]), 0);
            at = next;
        }
    }

    private static int NextPart(string source, int start, int end)
    {
        var sentence = -1;
        for (var at = start + 1; at < end; at++)
        {
            var before = source[at - 1];
            var ends = before is '。' or '；' or ';' or '！' or '？' || char.IsWhiteSpace(before);
            if (!ends)
                continue;
            if (BeginsHead(source.AsSpan(at, Math.Min(6, end - at))))
                return at;
            if (at - start <= PartOfLongLine)
                sentence = at;
            else
                return sentence > 0 ? sentence : at;
        }
        return end - start <= LongLine || sentence < 0 ? end : sentence;
    }

    private static bool BeginsHead(ReadOnlySpan<char> text)
    {
        var at = text[0] is '（' or '(' ? 1 : 0;
        var digits = at;
        while (digits < text.Length && "一二三四五六七八九十".Contains(text[digits], StringComparison.Ordinal))
            digits++;
        return digits > at && digits < text.Length && (at == 0 ? text[digits] == '、' : text[digits] is '）' or ')');
    }

    private static int HeadingLevelOf(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        var level = line.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && (char.IsWhiteSpace(line[level]) || line[level] > 127) ? level : 0;
    }
}
