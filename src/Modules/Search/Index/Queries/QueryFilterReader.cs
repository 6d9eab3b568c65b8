using System.Globalization;
using System.Text.RegularExpressions;
using Union.Core.Indexing;
using Union.Search.Index.Analysis;
using Union.Texts;

namespace Union.Search.Index.Queries;

/// <summary>Takes 发文机关：… and the like out of a query. What cannot be read as a filter stays among the words.</summary>
internal static partial class QueryFilterReader
{
    private const int LongestValue = 60;

    private static readonly IndexValidityState[] InForce = [IndexValidityState.InForce, IndexValidityState.PartlyEnded];
    private static readonly IndexValidityState[] Ended =
    [
        IndexValidityState.Repealed,
        IndexValidityState.Replaced,
        IndexValidityState.Expired,
        IndexValidityState.Withdrawn,
    ];

    public static (QueryFilters Filters, string Remaining) Take(string text)
    {
        var filters = QueryFilters.None;
        var rest = Filter()
            .Replace(
                text,
                match =>
                {
                    var name = match.Groups["name"].Value;
                    var value = (match.Groups["phrase"] is { Success: true } phrase ? phrase : match.Groups["value"]).Value.Trim();
                    if (value.Length > LongestValue || Apply(filters, name, value) is not { } applied)
                        return match.Value;
                    filters = applied with { Told = [.. filters.Told, $"{name}：{value}"] };
                    return " ";
                }
            );
        return (filters, rest);
    }

    private static QueryFilters? Apply(QueryFilters filters, string name, string value) =>
        name switch
        {
            _ when Letters.Of(value).Count == 0 => null,
            "发文机关" or "发文单位" or "制定机关" => filters with { Issuer = value },
            "年份" or "年度" or "年" => Years(filters, value),
            "文种" or "类型" => filters with { Type = value },
            "主题" => filters with { Topic = value },
            "标题" => filters with { Title = value },
            _ => States(value) is { } states ? filters with { Validity = states } : null,
        };

    private static QueryFilters? Years(QueryFilters filters, string value)
    {
        if (YearRange().Match(Units.Plain(value)) is not { Success: true } match)
            return null;
        var (from, to) = (Year(match.Groups["from"]), Year(match.Groups["to"]));
        if (from is null && to is null)
            return null;
        if (!match.Groups["dash"].Success)
            to = from;
        return from > to ? filters with { YearFrom = to, YearTo = from } : filters with { YearFrom = from, YearTo = to };
    }

    private static int? Year(Group group) =>
        !group.Success ? null
        : int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : ChineseNumber.Parse(group.ValueSpan);

    private static IndexValidityState[]? States(string value) =>
        Units.Plain(value) switch
        {
            "现行" or "有效" or "现行有效" or "生效" => InForce,
            "废止" or "已废止" => [IndexValidityState.Repealed],
            "被代替" or "已被代替" or "代替" or "修订" => [IndexValidityState.Replaced],
            "失效" or "已失效" or "无效" => Ended,
            "过期" or "有效期已过" => [IndexValidityState.Expired],
            "未施行" or "尚未施行" or "未生效" or "尚未生效" => [IndexValidityState.NotYet],
            "部分失效" => [IndexValidityState.PartlyEnded],
            _ => null,
        };

    [GeneratedRegex(
        "(?<=^|[\\s,，;；])(?<name>发文机关|发文单位|制定机关|年份|年度|年|文种|类型|主题|状态|时效|标题)\\s*[:：]\\s*(?:[\"“「『](?<phrase>[^\"“”「」『』]+)[\"”」』]|(?<value>[^\\s,，;；\"“”「」『』]+))"
    )]
    private static partial Regex Filter();

    [GeneratedRegex(
        "^(?<from>(?:19|20)[0-9]{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})?年?(?<dash>[-—~～至到]+)?(?<to>(?:19|20)[0-9]{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})?年?$"
    )]
    private static partial Regex YearRange();
}
