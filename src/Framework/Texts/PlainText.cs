using System.Buffers;
using System.Text.RegularExpressions;

namespace Union.Texts;

/// <summary>The words of a Markdown source without its markup, good enough to search and to quote.</summary>
public static partial class PlainText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("#>*_`[!|<\\-+=~");

    /// <summary>Takes the marks away and leaves every word; whole text or any line of it.</summary>
    public static string Of(string markdown)
    {
        if (markdown.AsSpan().IndexOfAny(Marks) < 0)
            return markdown.Trim();
        var text = Comment().Replace(markdown, "");
        text = Rule().Replace(text, "");
        text = LineStart().Replace(text, "");
        text = Link().Replace(text, "$1");
        text = Emphasis().Replace(text, "$2");
        text = Code().Replace(text, "$1");
        text = Cells().Replace(text, " ");
        text = Escape().Replace(text, "$1");
        return text.Trim();
    }

    [GeneratedRegex("<!--.*?(-->|$)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    // A line of dashes, and the line under the head of a table.
    [GeneratedRegex(@"^[ \t]*(?:[-*_=]{3,}|\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?)[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[ \t　]*(?:(?:#{1,6}|>|[-*+](?=[ \t]))[ \t　]*)+", RegexOptions.Multiline)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+""[^""]*"")?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*\*|\*\*|__|~~|\*)(?=\S)([^*_~\n]+?)(?<=\S)\1")]
    private static partial Regex Emphasis();

    [GeneratedRegex("`+([^`]*)`+")]
    private static partial Regex Code();

    [GeneratedRegex(@"\|")]
    private static partial Regex Cells();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|<>~])")]
    private static partial Regex Escape();
}
