using Union.Texts.Structure;

namespace Union.Texts.Passages;

/// <summary>A line of the source, or a part of a very long one, with its text without markup and the numbered part it begins.</summary>
internal readonly record struct TextLine(int Start, int End, string Text, int HeadingLevel, TextPart? Part)
{
    // A text that came without line breaks is cut at the ends of sentences.
    private const int LongLine = 600;
    private const int PartOfLongLine = 400;

    public static IEnumerable<TextLine> Of(TextStructure structure)
    {
        var source = structure.Source;
        var begun = new Dictionary<int, TextPart>();
        foreach (var part in structure.All())
            if (part.Kind is PartKind.Article or PartKind.Head or PartKind.Book or PartKind.SubBook or PartKind.Chapter or PartKind.Section)
                begun.TryAdd(part.Start, part);
        var isFirst = true;
        foreach (var line in SourceLine.Of(source))
        {
            // The first part covers the blank lines above it.
            var part = begun.GetValueOrDefault(isFirst ? 0 : line.Start);
            isFirst = false;
            for (var at = line.Start; at < line.End; part = null)
            {
                var end = NextPart(source, line, at);
                yield return new TextLine(at, end, PlainText.Of(source[at..end]), line.HeadingLevel, part);
                at = end;
            }
        }
    }

    private static int NextPart(string source, SourceLine line, int start)
    {
        if (line.End - start <= LongLine || line.HeadingLevel > 0 || source[line.WordsStart] == '第')
            return line.End;
        var sentence = -1;
        for (var at = start + 1; at < line.End; at++)
        {
            if (!(source[at - 1] is '。' or '；' or ';' or '！' or '？' || char.IsWhiteSpace(source[at - 1])))
                continue;
            if (at - start > PartOfLongLine)
                return sentence > 0 ? sentence : at;
            sentence = at;
        }
        return line.End;
    }
}
