namespace Union.Texts.Citations;

/// <summary>Finds 《…》 in a text, nested and with a mark missing.</summary>
internal static class TitleMarks
{
    public const int Longest = 200;
    private const string Stops = "。；;！？\n\r";
    private static readonly string[] Leads =
    [
        "以及",
        "根据",
        "按照",
        "依据",
        "依照",
        "遵照",
        "贯彻",
        "落实",
        "执行",
        "印发",
        "和",
        "及",
        "与",
        "、",
        "，",
        ",",
        "：",
        ":",
        "（",
        "(",
    ];

    /// <param name="Open">Where the title begins: the mark, or its first word where the mark is missing.</param>
    /// <param name="Close">Behind the closing mark.</param>
    /// <param name="Title">The words between.</param>
    /// <param name="IsWhole">Both marks are there.</param>
    public readonly record struct Marked(int Open, int Close, string Title, bool IsWhole);

    public static IEnumerable<Marked> Of(string text)
    {
        var from = 0;
        for (var at = text.AsSpan().IndexOfAny('《', '》'); at >= 0; )
        {
            Marked? found = text[at] == '《' ? Whole(text, at) : WithoutOpening(text, from, at);
            if (found is { } marked)
                yield return marked;
            from = Math.Max(at + 1, found?.Close ?? 0);
            var next = text.AsSpan(from).IndexOfAny('《', '》');
            at = next < 0 ? -1 : from + next;
        }
    }

    private static Marked? Whole(string text, int open)
    {
        var depth = 0;
        var limit = Math.Min(text.Length, open + Longest);
        for (var i = open; i < limit; i++)
        {
            if (text[i] == '《')
                depth++;
            else if (text[i] == '》' && --depth == 0)
                return i - open < 3 ? null : new Marked(open, i + 1, text[(open + 1)..i].Trim(), true);
            else if (Stops.Contains(text[i], StringComparison.Ordinal))
                break;
        }
        return null;
    }

    // …以及某市总工会关于…的实施意见》(某工发〔2017〕32号): the title begins behind what leads up to it.
    private static Marked? WithoutOpening(string text, int from, int close)
    {
        var limit = Math.Max(from, close - 80);
        var about = text.LastIndexOf("关于", close, close - limit, StringComparison.Ordinal);
        if (about < 0)
            return null;
        var start = about;
        while (
            start > limit
            && !Stops.Contains(text[start - 1], StringComparison.Ordinal)
            && text[start - 1] is not ('》' or '”' or '）' or ')')
            && !Led(text, limit, start)
        )
            start--;
        var title = text[start..close].Trim();
        return title.Length is > 6 and <= Longest && TitleWords.IsDocument(title) ? new Marked(start, close + 1, title, false) : null;
    }

    private static bool Led(string text, int limit, int start)
    {
        foreach (var lead in Leads)
            if (start - lead.Length >= limit && text.AsSpan(start - lead.Length, lead.Length).SequenceEqual(lead))
                return true;
        return false;
    }
}
