using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Search.Index.Queries;

namespace Union.Search.Searching;

/// <summary>What the public and the staff search page have in common: the answer, the filters and the way through the pages.</summary>
internal abstract class SearchPage : PageModel
{
    private const int PageSize = 10;

    public SearchInput Input { get; private set; } = new("", null, null, null, null, 0, PageSize, SearchLevel.Document);

    public SearchAnswer Answer { get; private set; } = new(0, 0, [], SearchAnswerFacets.None);

    public bool IsReady { get; private set; }

    /// <summary>Address of the page within the site.</summary>
    public abstract string Address { get; }

    public bool HasQuery => Input.Text.Trim().Length > 0;

    public bool IsFiltered => Input.Site is not null || Input.Kind is not null || Input.Issuer is not null || Input.Year is not null;

    public IEnumerable<FilterGroup> Filters =>
        [
            new("site", "站点", Input.Site, Answer.Facets.Site),
            new("kind", "类型", Input.Kind, Answer.Facets.Kind),
            new("issuer", "发文机关", Input.Issuer, Answer.Facets.Issuer),
            new("year", "年份", Input.Year?.ToString(CultureInfo.InvariantCulture), Answer.Facets.Year),
        ];

    public int PageNumber => Input.From / PageSize + 1;

    public int Pages => Math.Min((Answer.Total + PageSize - 1) / PageSize, SearchRequest.LastRow / PageSize);

    public string LinkToPage(int page) => Link("from", ((page - 1) * PageSize).ToString(CultureInfo.InvariantCulture), keepFrom: true);

    /// <summary>This search with one filter set, or taken off with null; from its first page.</summary>
    public string Link(string name, string? value, bool keepFrom = false)
    {
        var query = new QueryBuilder();
        foreach (var key in new[] { "q", "site", "kind", "issuer", "year", "level" })
            if (key != name && Request.Query[key].ToString() is { Length: > 0 } kept)
                query.Add(key, kept);
        if (value is not null && (!keepFrom || value != "0"))
            query.Add(name, value);
        return Request.PathBase + Address + query.ToQueryString();
    }

    protected async Task FindAsync(SiteSearch search, CancellationToken cancellationToken)
    {
        Input = SearchInput.Of(Request.Query) with { Size = PageSize };
        IsReady = search.IsReady;
        if (HasQuery)
            Answer = await search.FindAsync(Input, cancellationToken);
    }
}
