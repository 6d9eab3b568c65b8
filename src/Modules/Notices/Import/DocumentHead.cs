using System.Text.RegularExpressions;

namespace Union.Notices.Import;

/// <summary>The top of a document: its title lines, the lines that say who passed it and when, and the body below.</summary>
internal sealed partial class DocumentHead
{
    const int MostLines = 40;
    const int LongestHeadLine = 160;

    /// <summary>Text of the first-level headings the document begins with.</summary>
    public required string? Heading { get; init; }

    /// <summary>Lines of the head below the heading, in their order.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>The first lines of the text, whether head or not: plain documents carry number and title there.</summary>
    public required IReadOnlyList<string> FirstLines { get; init; }

    /// <summary>The last lines, where a document is signed and dated.</summary>
    public required IReadOnlyList<string> LastLines { get; init; }

    /// <summary>Everything but the heading and invisible comments.</summary>
    public required string Body { get; init; }

    public static DocumentHead Read(string markdown)
    {
        var lines = markdown.Split('\n');
        var (heading, next) = ReadHeading(lines);
        var marker = Array.FindIndex(lines, next, l => l.Trim() == "<!-- INFO END -->");
        var visible = lines[next..].Where(l => !Comment().IsMatch(l)).ToArray();
        var texts = visible.Select(l => l.Trim().Trim('\u3000')).Where(l => l.Length > 0).ToArray();
        var stated = marker < 0 ? 0 : lines[next..marker].Count(l => l.Trim().Length > 0);
        return new()
        {
            Heading = heading,
            Lines = [.. HeadLines(texts, stated)],
            FirstLines = texts.Take(16).ToArray(),
            LastLines = texts.TakeLast(8).ToArray(),
            Body = string.Join('\n', visible).Trim('\n', ' ', '\u3000'),
        };
    }

    static (string? Heading, int Next) ReadHeading(string[] lines)
    {
        List<string> titles = [];
        var next = 0;
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (line.StartsWith("# ", StringComparison.Ordinal) && titles.Count < 3)
            {
                titles.Add(line[2..].Trim());
                next = at + 1;
            }
            else if (line.Length > 0)
                break;
        }
        var heading = Blanks().Replace(string.Join(' ', titles), " ").Trim();
        return (heading.Length == 0 ? null : heading, heading.Length == 0 ? 0 : next);
    }

    /// <summary>Where the text marks the end of its head, everything above; else the short lines before the first section, clause or paragraph.</summary>
    static IEnumerable<string> HeadLines(string[] texts, int stated)
    {
        foreach (var line in texts.Take(Math.Min(stated, MostLines)))
            yield return line;
        // Below the mark some texts go on with a bracketed line of their history, or with title and number once more.
        foreach (var line in texts.Skip(stated).Take(8))
        {
            if (line.StartsWith('#') || Clause().IsMatch(line))
                yield break;
            if (History().IsMatch(line) || line.Length <= LongestHeadLine && stated == 0 || OwnNumber.IsNumberLine(line))
                yield return line;
            else if (line.Length > 60)
                yield break;
        }
    }

    [GeneratedRegex(@"^\s*<!--.*-->\s*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^第[一二三四五六七八九十百千零〇\d]+[编章节条]")]
    private static partial Regex Clause();

    [GeneratedRegex(@"^[（(].*\d{4}年.*(?:通过|公布|发布|修正|修订|施行).*")]
    private static partial Regex History();

    [GeneratedRegex(@"[\s\u3000]+")]
    private static partial Regex Blanks();
}
