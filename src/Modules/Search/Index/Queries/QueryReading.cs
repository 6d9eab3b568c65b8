using System.Globalization;
using Union.Search.Index.Analysis;

namespace Union.Search.Index.Queries;

/// <summary>Says in Chinese how a query was read, so that nobody has to guess why something was found or not.</summary>
internal static class QueryReading
{
    /// <summary>按条款查找：《工会法》第11条第2款 · 不含：公报 · 年份：2016.</summary>
    public static string Of(ParsedQuery query)
    {
        var parts = new List<string>();
        if (Main(query) is { Length: > 0 } main)
            parts.Add(main);
        if (query.Kind != QueryKind.Phrase && query.Phrases.Count > 0)
            parts.Add("必须含有：" + string.Join("、", query.Phrases.Select(phrase => $"“{phrase}”")));
        if (query.Excluded.Count > 0)
            parts.Add("不含：" + string.Join("、", query.Excluded));
        parts.AddRange(query.Filters.Told);
        if (query.Units.Any(unit => Units.IsDate(unit.Term) || Units.IsAmount(unit.Term)))
            parts.Add("日期、金额不论写法");
        if (query.Expansions.Count > 0)
            parts.Add("也查找：" + string.Join("、", query.Expansions.SelectMany(item => item.Means).Distinct().Take(8)));
        return string.Join(" · ", parts);
    }

    private static string Main(ParsedQuery query) =>
        query.Kind switch
        {
            QueryKind.DocumentNumber => $"按文号查找：{query.NumberKey}",
            QueryKind.Article => $"按条款查找：{ArticleOf(query.Article!)}",
            QueryKind.Title => $"按标题查找：{query.Words}",
            QueryKind.Phrase => "按词组查找：" + string.Join("、", query.Phrases.Select(phrase => $"“{phrase}”")),
            QueryKind.Keywords => "按关键词查找",
            QueryKind.Question => "按问题查找",
            _ => "",
        };

    private static string ArticleOf(ArticleReference article)
    {
        var label = article.Label[1..].Split('-');
        var text = string.Create(CultureInfo.InvariantCulture, $"《{article.Title}》第{label[0]}条");
        if (label.Length > 1)
            text += $"之{label[1]}";
        if (article.Paragraph is { } paragraph)
            text += string.Create(CultureInfo.InvariantCulture, $"第{paragraph}款");
        return article.Item is { } item ? text + string.Create(CultureInfo.InvariantCulture, $"第{item}项") : text;
    }
}
