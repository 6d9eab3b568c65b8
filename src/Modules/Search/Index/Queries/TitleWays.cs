using System.Text.RegularExpressions;

namespace Union.Search.Index.Queries;

/// <summary>
/// Ways to speak of a title that is written otherwise: 工会法实施办法 is 实施《中华人民共和国工会法》办法, 内蒙古工会法实施办法 is
/// 内蒙古自治区实施…: the pieces are in the title, in another order.
/// </summary>
internal static partial class TitleWays
{
    private const int Most = 5;

    public static IReadOnlyList<string> Parts(string key)
    {
        if (Implementing().Match(key) is not { Success: true } match)
            return [];
        var parts = new List<string>();
        // The law's name begins where the place ends.
        if (Place().Match(match.Groups["law"].Value) is { Success: true } place)
        {
            parts.Add(place.Value.Length > 3 && place.Value[^1] is '省' or '市' ? place.Value[..^1] : place.Value);
            parts.Add(match.Groups["law"].Value[place.Length..]);
        }
        else
        {
            parts.Add(match.Groups["law"].Value);
        }
        parts.Add("实施");
        parts.Add(match.Groups["kind"].Value);
        return [.. parts.Where(part => part.Length > 1).Take(Most)];
    }

    [GeneratedRegex("^(?<law>.{2,30}?(?:法|条例|规定))的?(?:实施|执行)(?<kind>办法|细则|条例|意见|规定|方案)$")]
    private static partial Regex Implementing();

    [GeneratedRegex(
        "^(?:北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆)(?:(?:壮族|回族|维吾尔)?自治区|省|市)?(?=.{2})"
    )]
    private static partial Regex Place();
}
