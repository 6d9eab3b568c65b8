using Union.Core.Indexing;

namespace Union.Search.Index.Queries;

/// <summary>
/// Filters typed into the query itself: 发文机关:全国总工会 年份:2015-2018 文种:通知 主题:经费 状态:现行 标题:考评 文号:总工发. They hold
/// beside those chosen on the page. A name filters by what contains it, so nobody has to know how it is written in full.
/// </summary>
internal sealed record QueryFilters
{
    public static readonly QueryFilters None = new();

    /// <summary>发文机关: a part of the issuer's name.</summary>
    public string? Issuer { get; init; }

    /// <summary>年份:2016 or 年份:2015-2018, 年份:2015- and 年份:-2018; the first year.</summary>
    public int? YearFrom { get; init; }

    /// <summary>The last year.</summary>
    public int? YearTo { get; init; }

    /// <summary>文种: a part of the type's name.</summary>
    public string? Type { get; init; }

    /// <summary>主题: a part of a topic's name.</summary>
    public string? Topic { get; init; }

    /// <summary>状态 or 时效: 现行, 废止, 未施行, 失效; the states it allows, none when it was not typed.</summary>
    public IReadOnlyList<IndexValidityState> Validity { get; init; } = [];

    /// <summary>标题: words that must stand in the title.</summary>
    public string? Title { get; init; }

    /// <summary>What was typed that filters, piece by piece, as it is told back: 发文机关：全国总工会.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    public bool Any => Told.Count > 0;
}
