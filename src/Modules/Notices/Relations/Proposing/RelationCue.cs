using System.Buffers;
using System.Text.RegularExpressions;
using Union.Texts.Citations;

namespace Union.Notices.Relations.Proposing;

/// <summary>
/// Reads from the words around a citation what its text does to the document it names: 根据《…》, 同时废止《…》, 现将《…》转发给你们. Says nothing where
/// the words do not tell, or tell of another document's act.
/// </summary>
internal static partial class RelationCue
{
    private const int Around = 160;
    private const int MostBetween = 40;

    private static readonly SearchValues<char> Stops = SearchValues.Create("。；;！？!?\n");

    private static readonly (string Word, RelationKind Kind)[] Verbs =
    [
        ("根据", RelationKind.BasedOn),
        ("依据", RelationKind.BasedOn),
        ("依照", RelationKind.BasedOn),
        ("按照", RelationKind.BasedOn),
        ("遵照", RelationKind.BasedOn),
        ("贯彻", RelationKind.Implements),
        ("落实", RelationKind.Implements),
        ("实施", RelationKind.Implements),
        ("执行", RelationKind.Implements),
        ("转发", RelationKind.Forwards),
        ("批转", RelationKind.Forwards),
        ("印发", RelationKind.Carries),
        ("发布", RelationKind.Carries),
        ("公布", RelationKind.Carries),
        ("颁布", RelationKind.Carries),
        ("修改", RelationKind.Amends),
        ("修订", RelationKind.Amends),
        ("修正", RelationKind.Amends),
        ("删去", RelationKind.Amends),
        ("废止", RelationKind.Repeals),
        ("停止执行", RelationKind.Repeals),
        ("代替", RelationKind.Replaces),
        ("取代", RelationKind.Replaces),
        ("补充", RelationKind.Supplements),
    ];

    /// <returns>What is proposed; null where nothing is.</returns>
    public static RelationKind? Of(string text, Citation citation)
    {
        // The title inside a title is acted on by the document around it, an annex by nobody.
        if (citation.Form is CitationForm.Carried or CitationForm.Annex)
            return null;
        var before = Before(text, citation.Start);
        var after = After(text, citation.End);
        return Behind(before, after) ?? InFront(before);
    }

    private static RelationKind? Behind(string before, string after)
    {
        if (Ended().IsMatch(after))
            return RelationKind.Repeals;
        if (Replaced().IsMatch(after))
            return RelationKind.Replaces;
        if (Changed().Match(after) is { Success: true } changed)
            return changed.Value.EndsWith("补充", StringComparison.Ordinal) ? RelationKind.Supplements : RelationKind.Amends;
        if (Taken().IsMatch(before) && Brought().Match(after) is { Success: true } brought)
            return brought.Groups["verb"].Value is "转发" or "批转" ? RelationKind.Forwards : RelationKind.Carries;
        return null;
    }

    // The verb that stands next in front of the citation decides, whatever was named between: 根据《甲》、《乙》.
    private static RelationKind? InFront(string before)
    {
        var (end, start, kind) = (-1, -1, RelationKind.BasedOn);
        foreach (var (word, of) in Verbs)
            if (before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at && (at + word.Length, -at).CompareTo((end, -start)) > 0)
                (end, start, kind) = (at + word.Length, at, of);
        if (start < 0)
            return null;
        var between = before[end..].Trim();
        // 废止的《…》, 修改了《…》 tell what happened to it elsewhere.
        if (between.Length > MostBetween || between.StartsWith('的') || between.StartsWith('了') || Denied().IsMatch(before[..start]))
            return null;
        return kind is RelationKind.Carries or RelationKind.Forwards && !Own().IsMatch(before[..start]) ? null : kind;
    }

    // The clause the citation stands in, without other titles, remarks in brackets and the numbers of articles.
    private static string Before(string text, int start)
    {
        var from = Math.Max(0, start - Around);
        var words = text[from..start];
        words = Aside().Replace(words[(words.AsSpan().LastIndexOfAny(Stops) + 1)..], "");
        return words[(words.LastIndexOfAny(['，', ',', '：', ':']) + 1)..].Trim();
    }

    private static string After(string text, int end)
    {
        var words = text[end..Math.Min(text.Length, end + Around)];
        var stop = words.AsSpan().IndexOfAny(Stops);
        return Aside().Replace(stop < 0 ? words : words[..stop], "").Trim();
    }

    [GeneratedRegex("《[^》]*》|（[^（）]*）|\\([^()]*\\)|第[〇零一二三四五六七八九十百千0-9]+[条款项](?:之[一二三四五六七八九十]+)?")]
    private static partial Regex Aside();

    // 《…》、《…》等三件文件自本办法施行之日起同时废止
    [GeneratedRegex(
        "^(?:[、\\s]|以及|[和及与等中的共]|[一两二三四五六七八九十0-9]+|[件个份项]|有关|规定|文件|办法|通知|意见|[，,]?自[^，,]{0,24}起[，,]?)*"
            + "(?:同时|即行|相应|随之|一并|全部|[均现]|决定|予以|即)*(?:废止|停止执行|不再执行|失效)(?![前后时的])"
    )]
    private static partial Regex Ended();

    [GeneratedRegex("^[、\\s]*(?:同时)?(?:由本[^，,]{1,10}(?:代替|取代)|被本[^，,]{1,10}(?:代替|取代))")]
    private static partial Regex Replaced();

    [GeneratedRegex("^[^，,：:]{0,20}?(?:修改为|修订为|作[出了]*(?:如下|以下|部分|相应)*(?:修改|修订|修正|补充))")]
    private static partial Regex Changed();

    [GeneratedRegex("[将把][^，,]{0,40}$")]
    private static partial Regex Taken();

    [GeneratedRegex("^[^，,：:]{0,20}?(?<verb>印发|转发|批转|下发|发布|公布|颁布)")]
    private static partial Regex Brought();

    [GeneratedRegex("(?:不|未|没有|已|已经|曾)$")]
    private static partial Regex Denied();

    // 现印发《…》 is this document's act; 省总工会印发《…》 is another's.
    [GeneratedRegex("^(?:现|兹|特|决定|予以|现予|同意|关于)*$")]
    private static partial Regex Own();
}
