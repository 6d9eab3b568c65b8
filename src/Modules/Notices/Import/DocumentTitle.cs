using System.Text.RegularExpressions;

namespace Union.Notices.Import;

/// <summary>Finds the title: the first heading, a line at the top that reads like one, or at last the file's name.</summary>
internal static partial class DocumentTitle
{
    const int Longest = 120;

    /// <param name="head">The top of the document.</param>
    /// <param name="fileName">The file's name without folder and extension.</param>
    /// <returns>The title, and what is doubtful about it.</returns>
    public static (string Title, string? Doubt) Find(DocumentHead head, string fileName)
    {
        if (head.Heading is { } heading)
            return (Cut(heading), null);
        if (OfLines(head.FirstLines) is { } line)
            return (Cut(line), null);
        var first = head.FirstLines.Count > 0 ? head.FirstLines[0] : "";
        if (RunIn().Match(Ordinal().Replace(first, "")) is { Success: true } start && DocumentKinds.OfTitle(start.Value.Trim()) is not null)
            return (Cut(start.Value.Trim()), "标题取自正文首行的开头，请核对");
        if (Drawn().Match(first) is { Success: true } drawn)
            return (Cut(drawn.Groups["title"].Value), "文内没有标题，取自首段“制定……”一句，请核对");
        return (OfFileName(fileName), "文内没有标题，取自文件名，请核对");
    }

    static string? OfLines(IReadOnlyList<string> lines)
    {
        for (var at = 0; at < Math.Min(8, lines.Count); at++)
        {
            var line = lines[at].Trim('#', ' ');
            // The covering sentence names the title that follows.
            if (Cover().Match(line) is { Success: true } cover)
                return cover.Groups["title"].Value;
            if (OwnNumber.IsNumberLine(line) || Formality().IsMatch(line))
                continue;
            if (line.Length > 90 || line[^1] is '。' or '；' or '，' or ',' or ';' or '：' or ':' || Section().IsMatch(line))
                return null;
            return Joined(lines, at, line);
        }
        return null;
    }

    /// <summary>A long title is printed on several lines: they belong together until one ends with the 文种.</summary>
    static string? Joined(IReadOnlyList<string> lines, int at, string title)
    {
        if (
            DocumentKinds.OfTitle(title) is not null
            || at == 0 && !title.Contains("关于", StringComparison.Ordinal) && title.Length >= 4 && !Organ().IsMatch(title)
        )
            return title;
        var joined = title;
        for (
            var next = at + 1;
            next < Math.Min(at + 4, lines.Count) && lines[next].Length <= 60 && lines[next][^1] is not ('。' or '：' or ':');
            next++
        )
        {
            joined += lines[next];
            if (DocumentKinds.OfTitle(joined) is not null)
                return joined;
        }
        return title.Contains("关于", StringComparison.Ordinal) ? title : null;
    }

    static string OfFileName(string fileName)
    {
        var name = NameDate().Replace(fileName, "").Trim();
        return Cut(name.Length > 0 ? name : fileName);
    }

    static string Cut(string title) => title.Length <= Longest * 2 ? title : title[..Longest] + "…";

    [GeneratedRegex(@"^现将《(?<title>.{6,120})》(?:印发|转发|下发)给?你们")]
    private static partial Regex Cover();

    [GeneratedRegex(
        @"^(?:.{2,40}文件|签发人.*|[（(]?(?:征求意见稿|讨论稿|代拟稿|草案)[)）]?|当前位置.*|密级.*|特急|加急|平急|[•·].*|来源.*|发布(?:时间|日期).*|\d{4}卷|[-—–\s\d年月日/]+|[A-Za-z0-9_.\-\s]+)$"
    )]
    private static partial Regex Formality();

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十百\d]+[编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．])")]
    private static partial Regex Section();

    [GeneratedRegex(@"^\d{1,3}[、.．]\s*")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"^[^\s。；]{4,60}(?=[\s\u3000])")]
    private static partial Regex RunIn();

    [GeneratedRegex(@"(?:制定|制订)(?!本)(?<title>[^，,。；：“”《》]{6,60}(?:方案|意见|办法|细则|规划|条例|计划))[。:：]")]
    private static partial Regex Drawn();

    [GeneratedRegex(@"(?:总工会|委员会|人民政府|办公室|办公厅|党组)$")]
    private static partial Regex Organ();

    [GeneratedRegex(@"[（(\[_\- ]?\d{4}[-.]?\d{2}[-.]?\d{2}[)）\]]?$")]
    private static partial Regex NameDate();
}
