using System.Text;
using System.Text.RegularExpressions;

namespace Union.Core.Files;

/// <summary>Writes plain text so that a Markdown reader shows what was printed: every line a paragraph, no sign taken for markup.</summary>
public static partial class PlainText
{
    public static string ToMarkdown(string text)
    {
        var markdown = new StringBuilder(text.Length + text.Length / 20);
        foreach (var line in text.Split('\n'))
        {
            var paragraph = Line(line);
            if (paragraph.Length > 0)
                markdown.Append(paragraph).Append("\n\n");
        }
        return markdown.ToString().TrimEnd('\n');
    }

    /// <summary>One line with its signs protected, trimmed (an indent of four blanks would be shown as program text).</summary>
    public static string Line(string line)
    {
        var trimmed = line.Trim().Trim('\u3000', '\u00A0');
        return trimmed.Length == 0 ? "" : LineStart().Replace(Signs().Replace(trimmed, @"\$0"), @"$1\$2");
    }

    // Only signs that would vanish or change their surroundings; Chinese texts hold few of them.
    [GeneratedRegex(@"[*`\\~]|_(?=\S)|<(?=[A-Za-z/!?])|\[(?=[^\]]*\]\()")]
    private static partial Regex Signs();

    [GeneratedRegex(@"^(\d{0,9})([#>+\-=]|[.)](?=\s))")]
    private static partial Regex LineStart();
}
