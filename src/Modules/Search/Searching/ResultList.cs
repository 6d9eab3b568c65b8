using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Union.Search.Index.Queries;
using Union.Web.Exports;

namespace Union.Search.Searching;

/// <summary>A list of results as a file: the first thousand, in the order shown.</summary>
internal static partial class ResultList
{
    private const int Most = 1000;

    public static IReadOnlyList<ExportColumn<SearchAnswerHit>> Columns(string host) =>
        [
            new("标题", hit => hit.Title),
            new("文号", hit => hit.Number),
            new("发文机关", hit => hit.Issuer),
            new("成文日期", hit => hit.Issued),
            new("类型", hit => hit.Kind),
            new("站点", hit => hit.Site),
            new("条款", hit => hit.Passage.Label),
            new("摘录", hit => WebUtility.HtmlDecode(Marks().Replace(hit.Passage.Html, ""))),
            new("地址", hit => host + hit.Passage.Url),
        ];

    public static async IAsyncEnumerable<SearchAnswerHit> AllAsync(
        SiteSearch search,
        SearchInput input,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        if (input.Text.Trim().Length == 0)
            yield break;
        for (var from = 0; from < Most; from += SearchRequest.LongestPage)
        {
            var answer = await search.FindAsync(input with { From = from, Size = SearchRequest.LongestPage }, cancellationToken);
            foreach (var hit in answer.Hits)
                yield return hit;
            if (answer.Hits.Count < SearchRequest.LongestPage)
                yield break;
        }
    }

    [GeneratedRegex("</?mark>")]
    private static partial Regex Marks();
}
