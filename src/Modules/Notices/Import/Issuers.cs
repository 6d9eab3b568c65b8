using System.Text.RegularExpressions;
using Union.Identifiers;

namespace Union.Notices.Import;

/// <summary>Finds the 发文机关 where title, head or signature names it.</summary>
internal static partial class Issuers
{
    public static string? Find(string title, DocumentHead head) =>
        OfTitle(title) ?? OfHead(title, head.Lines) ?? OfLetterhead(head.FirstLines) ?? OfSignature(head.LastLines) ?? OfUnionTitle(title);

    /// <summary>最高人民法院关于…, 平顶山市总工会关于….</summary>
    static string? OfTitle(string title) => TitleStart().Match(title) is { Success: true } match ? Named(match.Groups["who"].Value) : null;

    /// <summary>杭锦旗总工会基层组织建设改革工作实施方案: a union's name at the front of its own plan.</summary>
    static string? OfUnionTitle(string title) => UnionTitle().Match(title) is { Success: true } match ? match.Groups["who"].Value : null;

    static string? OfHead(string title, IReadOnlyList<string> lines)
    {
        List<string> alone = [];
        string? meeting = null;
        foreach (var line in lines.Select(Plain))
        {
            if (Congress().Match(line) is { Success: true } congress)
                return congress.Groups["standing"].Success ? "全国人民代表大会常务委员会" : "全国人民代表大会";
            if (LocalCongress().Match(line) is { Success: true } local && Place(local.Groups["place"].Value, title) is { } place)
                return place + "人民代表大会" + (local.Groups["standing"].Success ? "常务委员会" : "");
            if (Courts(line) is { } courts)
                return courts;
            if (Publisher().Match(line) is { Success: true } publisher && Named(publisher.Groups["who"].Value) is { } who)
                return alone.Count > 0 ? string.Join('、', alone.Append(who)) : who;
            meeting ??= Meeting().Match(line) is { Success: true } held ? Named(held.Groups["who"].Value) : null;
            // Several ministries may sign below one another before the last one "发布".
            if (DateStart().Replace(line, "") is { Length: > 1 and <= 16 } rest && Named(rest) is { } organ)
                alone.Add(organ);
        }
        return meeting ?? (alone.Count > 0 ? string.Join('、', alone) : null);
    }

    static string? Courts(string line)
    {
        // A court's meeting in brackets of an amended text names the amendment's court: the same one.
        if (!line.Contains("会议", StringComparison.Ordinal) && !line.Contains("公告", StringComparison.Ordinal))
            return null;
        var court = line.Contains("最高人民法院", StringComparison.Ordinal);
        var procuratorate = line.Contains("最高人民检察院", StringComparison.Ordinal);
        return (court, procuratorate) switch
        {
            (true, true) => "最高人民法院、最高人民检察院",
            (true, false) => "最高人民法院",
            (false, true) => "最高人民检察院",
            _ => null,
        };
    }

    /// <summary>河南省 as written; 市 or 省 alone is completed from the title.</summary>
    static string? Place(string place, string title) =>
        place.Length > 1 ? place
        : PlaceStart().Match(title) is { Success: true } match && match.Value.EndsWith(place, StringComparison.Ordinal) ? match.Value
        : null;

    /// <summary>The red head of an official paper: 杭锦旗总工会文件.</summary>
    static string? OfLetterhead(IEnumerable<string> lines) =>
        lines
            .Take(3)
            .Select(l => Letterhead().Match(Plain(l)))
            .Where(m => m.Success)
            .Select(m => Named(m.Groups["who"].Value))
            .FirstOrDefault(n => n is not null);

    static string? OfSignature(IReadOnlyList<string> last)
    {
        for (var at = last.Count - 1; at > 0; at--)
            if (last[at].Length <= 24 && DocumentDates.OfSignature([last[at]]) is not null)
                return Plain(last[at - 1]) is { Length: <= 30 } above ? Named(above) : null;
        return null;
    }

    /// <summary>The name or names as the facet shows them; null when this is no name of an organ.</summary>
    static string? Named(string text)
    {
        var names = Orders()
            .Replace(Plain(text), "、")
            .Trim('、')
            .Replace("中华人民共和国", "", StringComparison.Ordinal)
            .Split('、', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => Lead().Replace(n, ""))
            .Select(Full)
            .ToList();
        return names.Count > 0 && names.TrueForAll(n => Organ().IsMatch(n)) ? string.Join('、', names) : null;
    }

    static string Full(string name) =>
        name switch
        {
            "中央军委" => "中央军事委员会",
            "全国人大常委会" => "全国人民代表大会常务委员会",
            "全国人大" => "全国人民代表大会",
            "全国总工会" => "中华全国总工会",
            _ => name,
        };

    static string Plain(string text) =>
        Blanks().Replace(WellFormedText.Normalize(text), m => m.Index > 0 && text[m.Index - 1] is '院' ? "、" : "").Trim('#', ' ');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?<who>[\u4e00-\u9fff、 ]{2,40}?)(?:关于|对)")]
    private static partial Regex TitleStart();

    [GeneratedRegex(@"^(?<who>[\u4e00-\u9fff]{2,14}?总工会)(?!章程)")]
    private static partial Regex UnionTitle();

    [GeneratedRegex(@"第[一二三四五六七八九十]+届全国人民代表大会(?<standing>常务委员会)?第[一二三四五六七八九十]+次")]
    private static partial Regex Congress();

    [GeneratedRegex(
        @"日(?<place>[\u4e00-\u9fff]{2,9}?(?:省|市|自治区|自治州|自治县|旗|县)|市|省)第?[一二三四五六七八九十]+届人民代表大会(?<standing>常务委员会)?第"
    )]
    private static partial Regex LocalCongress();

    [GeneratedRegex(
        @"^(?:\d{4}年\d+月\d+日)?,?(?<who>[\u4e00-\u9fff、\d]{2,60}?)(?:令第[\d一二三四五六七八九十百]+号|第[\d]+号令|公告)?(?:重新|修正|修订)?(?:公布|发布)"
    )]
    private static partial Regex Publisher();

    [GeneratedRegex(
        @"^(?:\d{4}年\d+月\d+日)?[经由]?(?<who>[\u4e00-\u9fff]{3,16}?)(?:部长办公|\d{4}年第\d+次室务|第[\d一二三四五六七八九十百]+次(?:常务|部务|局务|署务|室务)|部务|局务)会议"
    )]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^\d{4}年\d+月\d+日")]
    private static partial Regex DateStart();

    [GeneratedRegex(@"^[\u4e00-\u9fff]{2,8}?(?:省|市|自治区|自治州|自治县|旗|县)")]
    private static partial Regex PlaceStart();

    [GeneratedRegex(@"^(?<who>[\u4e00-\u9fff、]{4,40}?)文件$")]
    private static partial Regex Letterhead();

    [GeneratedRegex(@"令第[\d一二三四五六七八九十百]+号")]
    private static partial Regex Orders();

    [GeneratedRegex(@"^[经由以]")]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"^(?!根据|关于|各省)[\u4e00-\u9fff]{1,25}(?:法院|检察院|国务院|政务院|委员会|部|局|署|总工会|工会|联合会|政府|人民代表大会|办公厅|办公室|党组|党委|市委|旗委|县委|区委|省委|厅|银行|海关总署|公社|总社|学院|中心|公司)$|^(?:国务院|政务院|中央军委|全国人大|中共中央)$"
    )]
    private static partial Regex Organ();
}
