namespace Union.Texts.Structure;

/// <summary>
/// Tells block numbers that a scanner or a download site stamped into a text (…标⏎3、准建立…) from heads. They run 1, 2, 3 through the whole
/// text and mostly stand in the middle of a sentence.
/// </summary>
internal static class SplitNumbers
{
    private const int Fewest = 3;
    private const int LongLine = 100;
    private const string Ends = "。；：！？…”》）)】.!?:;";

    /// <summary>Indexes of the lines whose number is such a stamp.</summary>
    public static HashSet<int> Of(string source, List<SourceLine> lines)
    {
        var numbered = new List<int>();
        var cut = 0;
        var next = 1;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsInner || line.HeadingLevel > 0)
                continue;
            var label = PartLabel.ReadHead(source[line.WordsStart..Math.Min(line.End, line.WordsStart + 10)]);
            if (label.Style != LabelStyle.Third || label.Number != next)
                continue;
            numbered.Add(i);
            next++;
            if (i > 0 && CutsSentence(source, lines[i - 1]))
                cut++;
        }
        return cut >= Fewest && cut * 2 >= numbered.Count ? [.. numbered] : [];
    }

    private static bool CutsSentence(string source, SourceLine before)
    {
        var end = before.End;
        while (end > before.WordsStart && char.IsWhiteSpace(source[end - 1]))
            end--;
        return end - before.WordsStart > LongLine && !Ends.Contains(source[end - 1], StringComparison.Ordinal);
    }
}
