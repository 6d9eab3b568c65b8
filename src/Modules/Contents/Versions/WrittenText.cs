namespace Union.Contents.Versions;

/// <summary>The lines of a text that have words, and the empty ones before each and at the end.</summary>
internal sealed record WrittenText(string[] Lines, IReadOnlyList<IReadOnlyList<string>> Blanks)
{
    public static WrittenText Of(string text)
    {
        List<string> lines = [],
            waiting = [];
        List<IReadOnlyList<string>> blanks = [];
        foreach (var line in text.Length == 0 ? [] : text.ReplaceLineEndings("\n").Split('\n'))
        {
            waiting.Add(line);
            if (string.IsNullOrWhiteSpace(line))
                continue;
            lines.Add(line);
            blanks.Add(waiting[..^1]);
            waiting = [];
        }
        blanks.Add(waiting);
        return new WrittenText([.. lines], blanks);
    }
}
