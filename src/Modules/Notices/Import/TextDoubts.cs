using System.Text.RegularExpressions;

namespace Union.Notices.Import;

/// <summary>Signs that a text is not as it was issued. It is taken as it is; a person is told to look.</summary>
internal static partial class TextDoubts
{
    const int LongParagraph = 60;

    public static IEnumerable<string> Find(string body)
    {
        var paragraphs = body.Split('\n').Select(p => p.Trim()).Where(p => p.Length > 0).ToList();
        if (body.Count(char.IsLetter) < 20)
            yield return "正文不足二十字";
        if (paragraphs.Count > 0 && EndsMidSentence(paragraphs[^1]))
            yield return "正文似乎在句中中断";
        if (Repeated(paragraphs, body.Length) is > 30 and var percent)
            yield return $"正文有 {percent}% 是重复的段落";
        var blanks = BlankInWord().Count(body);
        if (blanks >= 8 && blanks * 800 > body.Length)
            yield return $"词语中间有多余的空格（{blanks} 处）";
        if (body.Contains('\uFFFD', StringComparison.Ordinal))
            yield return "正文含有无法识别的字符";
    }

    static bool EndsMidSentence(string last) =>
        last.Length > 30 && !last.StartsWith('|') && (char.IsLetter(last[^1]) || last[^1] is '，' or '、' or ',') && !DateEnd().IsMatch(last);

    static int Repeated(List<string> paragraphs, int length)
    {
        var repeated = paragraphs.Where(p => p.Length >= LongParagraph).GroupBy(p => p).Sum(g => (g.Count() - 1) * g.Key.Length);
        return length == 0 ? 0 : repeated * 100 / length;
    }

    // Blanks after a clause number or inside a spread heading (总 则) are print, not damage.
    [GeneratedRegex(@"(?<=[\u4e00-\u9fff]{2}|[\u4e00-\u9fff] [\u4e00-\u9fff])(?<![条章节编款项届次] ?) (?=[\u4e00-\u9fff])")]
    private static partial Regex BlankInWord();

    [GeneratedRegex(@"日$|附件$|正文$")]
    private static partial Regex DateEnd();
}
