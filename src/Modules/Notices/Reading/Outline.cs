using System.Buffers;
using System.Text.RegularExpressions;
using Union.Texts;
using Union.Texts.Passages;

namespace Union.Notices.Reading;

/// <summary>The table of contents of a text: its headings and its 一、二、三、, each leading to the first words beneath.</summary>
internal static partial class Outline
{
    private const int Fewest = 3;
    private const int Most = 80;
    private const int LongestLine = 40;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" 　\n。；：:;");

    /// <summary>Empty for a text too short to need one.</summary>
    public static IReadOnlyList<OutlineEntry> Of(IReadOnlyList<TextPassage> passages)
    {
        List<OutlineEntry> entries = [];
        var above = "";
        foreach (var passage in passages)
        {
            if (passage.Context != above && passage.Context.Length > 0)
            {
                var shared = SharedWords(above, passage.Context);
                Add(entries, passage.Context[shared..], passage.Anchor, shared > 0);
            }
            above = passage.Context;
            if (entries.Count > Most)
                return [];
            if (FirstHead().IsMatch(passage.Anchor))
                Add(entries, Beginning(passage.Text), passage.Anchor, above.Length > 0);
        }
        return entries.Count is >= Fewest and <= Most ? entries : [];
    }

    private static void Add(List<OutlineEntry> entries, string text, string anchor, bool isInner)
    {
        // A long piece goes on under the same anchor.
        if (text.Length > 0 && anchor.Length > 0 && entries.All(e => e.Anchor != anchor))
            entries.Add(new OutlineEntry(text.Length > LongestLine ? text[..LongestLine] + "…" : text, anchor, isInner));
    }

    // 二、目标任务 按照…: in a text without line breaks the sentence follows on the head.
    private static string Beginning(string text) => text.AsSpan().IndexOfAny(Ends) is var end and > 0 ? text[..end] : text;

    // Headings stand one after another, outermost first: what two of them share are the same outer headings.
    private static int SharedWords(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        if (common == a.Length && b.Length > common && b[common] == ' ')
            return common + 1;
        return b.AsSpan(0, common).LastIndexOf(' ') + 1;
    }

    [GeneratedRegex("^s[0-9]+$")]
    private static partial Regex FirstHead();
}
