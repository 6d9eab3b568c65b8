using System.Globalization;

namespace Union.Search.Searching;

/// <summary>The filters of a page of results, in the order they stand beside it.</summary>
internal static class SearchFilters
{
    public static IReadOnlyList<FilterGroup> Of(SearchInput input, SearchAnswerFacets facets) =>
        [
            new("site", "站点", input.Site, facets.Site),
            new("source", "来自", input.Source, facets.Source),
            new("kind", "类型", input.Kind, facets.Kind),
            new("validity", "时效", input.Validity?.ToString(), facets.Validity),
            new("topic", "主题", input.Topic, facets.Topic),
            new("issuer", "发文机关", input.Issuer, facets.Issuer),
            new("year", "年份", input.Year?.ToString(CultureInfo.InvariantCulture), facets.Year),
        ];
}
