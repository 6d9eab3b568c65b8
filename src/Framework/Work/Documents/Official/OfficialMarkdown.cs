using System.Text;
using System.Text.RegularExpressions;

namespace Union.Work.Documents.Official;

/// <summary>Makes headings of the numbered lines that are headings in an official text: 一、 of the first level, （一） of the second.</summary>
public static partial class OfficialMarkdown
{
    /// <summary>
    /// The text with 一、 and （一） lines as Markdown headings. A first line that only says the title again falls away: the title is set above it.
    /// </summary>
    public static string WithHeadings(string body, string title)
    {
        var text = new StringBuilder(body.Length + 64);
        var isFirst = true;
        var isCode = false;
        foreach (var line in body.AsSpan().EnumerateLines())
        {
            var words = line.Trim().TrimStart('#').Trim();
            if (isFirst && words.Length > 0)
            {
                isFirst = false;
                if (words.SequenceEqual(title.AsSpan().Trim()))
                    continue;
            }
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            text.Append(isCode ? "" : Level(line)).Append(line).Append('\n');
        }
        return text.ToString();
    }

    private static string Level(ReadOnlySpan<char> line)
    {
        var words = line.TrimEnd();
        if (words.Length is 0 or > 60 || words[^1] is '。' or '；' or '，' or '：' or ';' or ',')
            return "";
        return First().IsMatch(words) ? "## "
            : Second().IsMatch(words) ? "### "
            : "";
    }

    [GeneratedRegex("^[一二三四五六七八九十]{1,3}、")]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十]{1,3}[）)]")]
    private static partial Regex Second();
}
