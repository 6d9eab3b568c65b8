using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Search.Index.Queries;
using Union.Search.Searching;
using Union.Web.Pages;

namespace Union.Search.Quality.Lists;

/// <summary>A query of a list: what is typed and what must be found, ticked in what is found now or by other words.</summary>
[RequirePermission(Permissions.ManageQuality)]
internal sealed class QueryModel(UnionDbContext db, QualityLists lists, ChangeLists change, SiteSearch search) : PageModel
{
    private const int MostCandidates = 20;

    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute]
    public Guid? QueryId { get; set; }

    /// <summary>Other words to find the right document with.</summary>
    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    [BindProperty]
    public QueryInput Input { get; set; } = new();

    public QualityList List { get; private set; } = null!;

    public IReadOnlyList<SearchHit> Candidates { get; private set; } = [];

    private QualityQuery? Query { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var list = await lists.FindAsync(Id, HttpContext.RequestAborted);
        if (list is not null && QueryId is not null)
            Query = await db.Set<QualityQuery>().FirstOrDefaultAsync(q => q.Id == QueryId && q.ListId == Id, HttpContext.RequestAborted);
        if (list is null || QueryId is not null && Query is null)
        {
            context.Result = NotFound();
            return;
        }
        List = list;
        await next();
    }

    public async Task OnGetAsync(string? text, CancellationToken cancellationToken)
    {
        Input = Query is null ? new QueryInput { Text = text } : QueryInput.Of(Query);
        ModelState.Clear();
        await ShowCandidatesAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            await ShowCandidatesAsync(cancellationToken);
            return Page();
        }
        if (Query is null)
            await change.AddAsync(List, Input.ToJudgement(), cancellationToken);
        else
            await change.ChangeAsync(List, Query, Input.ToJudgement(), cancellationToken);
        this.Succeeded($"“{Input.Text}”已保存在清单“{List.Name}”。");
        return LocalRedirect($"~/admin/search/quality/{Id}");
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken cancellationToken)
    {
        if (Query is null)
            return NotFound();
        await change.RemoveAsync(List, Query, cancellationToken);
        this.Succeeded($"“{Query.Text}”已从清单删除。");
        return LocalRedirect($"~/admin/search/quality/{Id}");
    }

    private async Task ShowCandidatesAsync(CancellationToken cancellationToken)
    {
        var text = string.IsNullOrWhiteSpace(Find) ? Input.Text : Find;
        if (string.IsNullOrWhiteSpace(text))
            return;
        var input = SearchInput.Of(text) with { Level = SearchLevel.Passage, Size = MostCandidates };
        Candidates = (await search.ResultAsync(input, cancellationToken)).Hits;
    }
}
