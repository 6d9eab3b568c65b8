using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Union.Search.Index.Queries;
using Union.Search.Searching.Inside;
using Union.Web.Exports;

namespace Union.Search.Searching;

/// <summary>What the public and the staff search page have in common: the answer, the filters, the way through the pages, and the list as a file.</summary>
internal abstract class SearchPage(SearchTools tools) : PageModel
{
    private const int PageSize = 10;

    public SearchInput Input { get; private set; } = SearchInput.Of("");

    public SearchAnswer Answer { get; private set; } = new(0, 0, [], SearchAnswerFacets.None);

    public bool IsReady { get; private set; }

    public bool MaySave { get; private set; }

    /// <summary>Whether the person may see why a result stands where it stands.</summary>
    public bool MayExplain { get; private set; }

    /// <summary>Address of the page within the site.</summary>
    public abstract string Address { get; }

    public bool HasQuery => Input.Text.Trim().Length > 0;

    public bool IsFiltered => Filters.Any(filter => filter.Chosen is not null);

    public IReadOnlyList<FilterGroup> Filters => SearchFilters.Of(Input, Answer.Facets);

    public int PageNumber => Input.From / PageSize + 1;

    public int Pages => Math.Min((Answer.Total + PageSize - 1) / PageSize, SearchRequest.LastRow / PageSize);

    private Guid? Logged { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var isWhileTyping = Request.Query.ContainsKey("live");
        await FindAsync(isWhileTyping, cancellationToken);
        return isWhileTyping ? Partial("_Answer", this) : Page();
    }

    public IActionResult OnGetExport(string? format, CancellationToken cancellationToken) =>
        new ExportResult<SearchAnswerHit>(
            "检索结果",
            ResultList.AllAsync(tools.Search, SearchInput.Of(Request.Query), cancellationToken),
            ResultList.Columns($"{Request.Scheme}://{Request.Host}"),
            format == "xlsx"
        );

    public string LinkToPage(int page) => Link("from", page == 1 ? null : ((page - 1) * PageSize).ToString(CultureInfo.InvariantCulture));

    public string LinkToExport(string format) => Link("handler", "Export") + "&format=" + format;

    /// <summary>This search with one part of it set, or taken off with null; from its first page.</summary>
    public string Link(string name, string? value)
    {
        var query = new QueryBuilder();
        foreach (var key in SearchInput.Kept)
            if (key != name && Request.Query[key].ToString() is { Length: > 0 } kept)
                query.Add(key, kept);
        if (value is not null)
            query.Add(name, value);
        return Request.PathBase + Address + query.ToQueryString();
    }

    /// <summary>The same words without any filter.</summary>
    public string LinkWithoutFilters() => LinkTo(Input.Text);

    /// <summary>The search as it is kept in a list of saved searches.</summary>
    public string Query() => Link("from", null) is var link && link.IndexOf('?', StringComparison.Ordinal) is > 0 and var at ? link[(at + 1)..] : "";

    /// <summary>The way to a result; it passes by the log where one is kept.</summary>
    public string Open(string url, int place)
    {
        if (Logged is not { } search)
            return url;
        var rank = (Input.From + place + 1).ToString(CultureInfo.InvariantCulture);
        return Request.PathBase
            + "/search/go"
            + new QueryBuilder
            {
                { "to", url },
                { "s", search.ToString() },
                { "r", rank },
            };
    }

    /// <summary>The clauses around a result's passage.</summary>
    public string Around(SearchAnswerHit hit, SearchAnswerPassage passage) => ClauseAddress.Of(Request, hit.Id, passage.Anchor, Input.Text);

    /// <summary>Another search, with nothing of this one.</summary>
    public string LinkTo(string text) => Request.PathBase + Address + new QueryBuilder { { "q", text } };

    public string Inside(SearchAnswerHit hit) => Request.PathBase + "/search/inside" + new QueryBuilder { { "doc", hit.Id }, { "q", Input.Text } };

    private async Task FindAsync(bool isWhileTyping, CancellationToken cancellationToken)
    {
        Input = SearchInput.Of(Request.Query) with { Size = PageSize };
        IsReady = tools.Search.IsReady;
        MaySave = await tools.MaySaveAsync();
        if (!HasQuery)
            return;
        MayExplain = await tools.MayExplainAsync();
        Input = Input with { Explains = Input.Explains && MayExplain };
        Answer = await tools.Search.FindForPeopleAsync(Input, cancellationToken);
        Logged = await tools.Record.RunAsync(
            Input,
            tools.Search.FiltersOf(Input),
            Answer,
            Address.StartsWith("/admin", StringComparison.Ordinal),
            isWhileTyping,
            cancellationToken
        );
    }
}
