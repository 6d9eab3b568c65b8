using System.Text;
using static Union.Identifiers.Documents.DocumentNumberText;

namespace Union.Identifiers.Documents;

/// <summary>Looks back from a document number's sure part for its issuer code or issuer. Chinese sets no blanks, so prose before it must be told apart.</summary>
internal static class NumberOwner
{
    /// <summary>Prose that ends right before a number begins, wherever it stands.</summary>
    private static readonly string[] Breaks =
    [
        "根据",
        "依据",
        "按照",
        "依照",
        "遵照",
        "参照",
        "对照",
        "执行",
        "贯彻",
        "落实",
        "印发",
        "转发",
        "下发",
        "制发",
        "发布",
        "公布",
        "颁布",
        "签发",
        "批准",
        "修改",
        "修订",
        "废止",
        "代替",
        "违反",
        "关于",
        "我院",
        "我会",
        "我局",
        "我部",
        "文号",
        "参见",
        "详见",
        "附件",
        "文件",
        "通知",
        "意见",
        "其中",
        "以及",
        "现将",
        "的",
        "了",
        "以",
        "按",
    ];

    /// <summary>Bodies whose full name may stand right before their code: 国务院国发〔….</summary>
    private static readonly string[] Bodies = ["国务院", "办公厅", "办公室", "总工会", "人民政府", "委员会"];

    /// <summary>Single characters that lead up to a number in prose.</summary>
    private const string LeadingWords = "与及或据见由在是为至";

    /// <summary>The same, but real codes begin with them too (和田, 自贡, 即墨), so they count only after other prose.</summary>
    private const string DoubtfulLeadingWords = "和依自将从即经对";

    /// <summary>A title's last character before 和 or 、: 劳动法和国务院令….</summary>
    private const string RuleEndings = "法例定则知见号章";

    private const string NumeralsAndDates = "年月日";

    /// <summary>The code of an ordinary number that ends (but for blanks) at <paramref name="end"/>.</summary>
    public static (int Start, string Name)? CodeBefore(string text, int floor, int end)
    {
        end = SkipBlanks(text, floor, end);
        var start = Run(text, floor, end, MaxCode * 3, joint: false);
        while (Glued(text, floor, start, end) is { } earlier)
            start = earlier;
        if (start == end)
            return null;
        var opened = Opened(text, floor, start);
        start = AfterBodies(text, AfterBreaks(text, start, end), end);
        start = AfterLeadingWords(text, start, end, opened ? LeadingWords : LeadingWords + DoubtfulLeadingWords);
        var name = Name(text, start, end);
        return IsCode(name) && !Breaks.Contains(name) ? (start, name) : null;
    }

    /// <summary>The issuer of an order or announcement whose word 令 or 公告 (or 第) stands at <paramref name="end"/>.</summary>
    public static (int Start, string Name)? IssuerBefore(string text, int floor, int end)
    {
        end = SkipBlanks(text, floor, end);
        var start = Run(text, floor, end, MaxIssuer, joint: true);
        if (end - start < 2)
            return null;
        var opened = Opened(text, floor, start);
        start = AfterTitles(text, AfterBreaks(text, start, end), end);
        while (end - start > 2 && (NumeralsAndDates.Contains(text[start]) || text[start] == '、'))
            start++;
        // 对外贸易经济合作部, 自然资源部, 自治区人民政府: of the doubtful ones only 和 leads up to an issuer.
        start = AfterLeadingWords(text, start, end, opened ? LeadingWords : LeadingWords + "和");
        // 原劳动部: the body's former name carries a mark that is no part of it (原平 and 原州 are places).
        if (end - start > 3 && text[start] == '原' && text[start + 1] is not ('平' or '州' or '阳'))
            start++;
        var name = Name(text, start, end);
        return name.Length >= 2 && !Breaks.Contains(name) ? (start, name) : null;
    }

    private static int SkipBlanks(string text, int floor, int end)
    {
        for (var i = 0; i < 2 && end > floor && InputText.IsBlank(text[end - 1]); i++)
            end--;
        return end;
    }

    private static int Run(string text, int floor, int end, int limit, bool joint)
    {
        var start = end;
        while (start > floor && end - start < limit && (InputText.IsHan(text[start - 1]) || (joint && text[start - 1] == '、')))
            start--;
        return start;
    }

    // 总 工 发 and 总工 发: a code written with blanks inside. Only what cannot stand alone is joined.
    private static int? Glued(string text, int floor, int start, int end)
    {
        if (start - 2 < floor || end - start > MaxCode || text[start - 1] is not (' ' or '\u3000' or '\u00A0'))
            return null;
        var earlier = Run(text, floor, start - 1, MaxCode, joint: false);
        var length = start - 1 - earlier;
        var incomplete = end - start == 1 || text.AsSpan(start, end - start) is "办发" or "工发" or "工办发" or "党办发";
        if (length == 1 && NumeralsAndDates.Contains(text[earlier]))
            return null;
        return length == 1 || (length > 1 && length <= 4 && incomplete) ? earlier : null;
    }

    private static bool Opened(string text, int floor, int start) =>
        start == 0 || (start > floor && (Openers.Contains(text[start - 1]) || text[start - 1] is '\n' or '\r' or '：' or ':' or '《' or '“' or '"'));

    private static int AfterBreaks(string text, int start, int end)
    {
        var run = text.AsSpan(start, end - start);
        var cut = 0;
        foreach (var word in Breaks)
        {
            var index = run.IsEmpty ? -1 : run[..^1].LastIndexOf(word, StringComparison.Ordinal);
            // 执行委员会 is a body.
            if (index >= 0 && !(word == "执行" && run[index + 2] == '委'))
                cut = Math.Max(cut, index + word.Length);
        }
        return start + cut + SkipInnerBlanks(text, start + cut, end);
    }

    private static int AfterBodies(string text, int start, int end)
    {
        var run = text.AsSpan(start, end - start);
        foreach (var body in Bodies)
        {
            var after = run.LastIndexOf(body, StringComparison.Ordinal) + body.Length;
            // 总工会办发 is one code, 总工会内工发 is not.
            if (after > body.Length - 1 && run.Length - after >= MinCode && !"办辦发發字函令公党".Contains(run[after]))
                return start + after;
        }
        return start;
    }

    private static int AfterTitles(string text, int start, int end)
    {
        for (var i = end - 3; i > start; i--)
            if (text[i] is '和' or '与' or '及' or '、' && RuleEndings.Contains(text[i - 1]))
                return i + 1;
        return start;
    }

    private static int AfterLeadingWords(string text, int start, int end, string words)
    {
        while (end - start > MinCode && words.Contains(text[start]))
            start += 1 + SkipInnerBlanks(text, start + 1, end);
        return start;
    }

    private static int SkipInnerBlanks(string text, int start, int end)
    {
        var count = 0;
        while (start + count < end && InputText.IsBlank(text[start + count]))
            count++;
        return count;
    }

    private static string Name(string text, int start, int end)
    {
        var name = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
            if (!InputText.IsBlank(text[i]))
                name.Append(Simplify(text[i]));
        return name.ToString();
    }
}
