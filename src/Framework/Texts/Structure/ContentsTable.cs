namespace Union.Texts.Structure;

/// <summary>The printed table of contents: 目录 and the short lines beneath it, up to where its first entry comes again.</summary>
internal static class ContentsTable
{
    private const int LongestEntry = 60;
    private const int MostEntries = 500;

    /// <summary>Index of the line behind the table that begins at <paramref name="at"/>; <paramref name="at"/> itself where it is none.</summary>
    public static int EndOf(string source, List<SourceLine> lines, int at)
    {
        if (at + 1 >= lines.Count)
            return at;
        var first = Key(source, lines[at + 1]);
        if (first.Length == 0)
            return at;
        for (var i = at + 2; i < lines.Count && i - at < MostEntries; i++)
        {
            if (lines[i].End - lines[i].WordsStart > LongestEntry)
                return at;
            if (Key(source, lines[i]) == first)
                return i;
        }
        return at;
    }

    private static string Key(string source, SourceLine line)
    {
        var words = source[line.WordsStart..Math.Min(line.End, line.WordsStart + LongestEntry)];
        var label = PartLabel.Read(words, true, 0);
        return label.Number > 0 ? label.Printed : "";
    }
}
