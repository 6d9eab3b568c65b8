using System.Text;
using System.Text.RegularExpressions;

namespace Union.Core.Files.Pdf;

/// <summary>Joins the lines of printed pages to paragraphs and drops page numbers and running heads.</summary>
internal static partial class PdfLines
{
    // A printed line of an official paper holds 28 characters (GB/T 9704-2012); of a narrow column some twenty.
    const int NarrowestColumn = 20;
    const int EdgeLines = 2;

    public static string ToMarkdown(string text)
    {
        var pages = text.Split('\f').Select(p => p.Split('\n').Select(l => l.Trim().Trim('\u3000')).ToList()).ToList();
        var running = RunningHeads(pages);
        var markdown = new StringBuilder();
        var paragraph = new StringBuilder();
        foreach (var page in pages)
        {
            Trim(page, running);
            // Lines that reach the margin run on; on a page of short lines none does.
            var full = Math.Max(page.Select(Width).DefaultIfEmpty().Max() * 0.85, NarrowestColumn);
            foreach (var line in page)
            {
                if (line.Length == 0 || Begins().IsMatch(line))
                    Flush(paragraph, markdown);
                Join(paragraph, line);
                // A line that stops short of the margin ends its paragraph, as does a closed sentence before a new indent.
                if (Width(line) < full)
                    Flush(paragraph, markdown);
            }
            // A page may end inside a paragraph: what follows is joined unless the sentence was closed.
            if (paragraph.Length > 0 && Closes(paragraph[^1]))
                Flush(paragraph, markdown);
        }
        Flush(paragraph, markdown);
        return markdown.ToString().Trim();
    }

    /// <summary>Lines at the top and foot of pages that return on most of them.</summary>
    static HashSet<string> RunningHeads(List<List<string>> pages)
    {
        var printed = pages.Select(p => p.Where(l => l.Length > 0 && !PageNumber().IsMatch(l)).ToList()).Where(p => p.Count > 0).ToList();
        var edges = printed.SelectMany(p => p.Take(EdgeLines).Concat(p.TakeLast(EdgeLines)).Distinct());
        return [.. edges.GroupBy(l => l).Where(g => g.Count() >= 3 && g.Count() * 2 > printed.Count).Select(g => g.Key)];
    }

    static void Trim(List<string> page, HashSet<string> running)
    {
        // A blank line stays a paragraph's end only inside the page.
        while (page.Count > 0 && IsEdge(page[0], running))
            page.RemoveAt(0);
        while (page.Count > 0 && IsEdge(page[^1], running))
            page.RemoveAt(page.Count - 1);
    }

    static bool IsEdge(string line, HashSet<string> running) => line.Length == 0 || running.Contains(line) || PageNumber().IsMatch(line);

    static void Join(StringBuilder paragraph, string line)
    {
        if (line.Length == 0)
            return;
        // Chinese runs on without a blank; words in Latin letters need one.
        if (paragraph.Length > 0 && char.IsAsciiLetterOrDigit(paragraph[^1]) && char.IsAsciiLetterOrDigit(line[0]))
            paragraph.Append(' ');
        paragraph.Append(line);
    }

    static void Flush(StringBuilder paragraph, StringBuilder markdown)
    {
        if (paragraph.Length == 0)
            return;
        markdown.Append(PlainText.Line(Gap().Replace(paragraph.ToString(), ""))).Append("\n\n");
        paragraph.Clear();
    }

    static double Width(string line) => line.Sum(c => c < 0x2000 ? 0.5 : 1);

    static bool Closes(char c) => "。！？；：”》）.!?;:".Contains(c, StringComparison.Ordinal);

    [GeneratedRegex(
        @"^(?:第[一二三四五六七八九十百千零〇\d]+[编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[.．、](?!\d)|附件|附：)"
    )]
    private static partial Regex Begins();

    // Printers leave a gap between Chinese and figures, and the extraction takes it for a blank.
    [GeneratedRegex(@"(?<=[\u4e00-\u9fff（〔《]) (?=\d)|(?<=\d) (?=[\u4e00-\u9fff）〕》，。、])")]
    private static partial Regex Gap();

    [GeneratedRegex(@"^(?:[-—–－·\s]*\d{1,4}[-—–－·\s]*|第\s*\d+\s*页.*|\d+\s*/\s*\d+)$")]
    private static partial Regex PageNumber();
}
