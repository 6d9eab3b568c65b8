using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Organizations.Tree;

[RequirePermission(Permissions.View)]
internal sealed class BrowseModel(TreeBranches branches, TreeSearch search, OrganizationReach reach, TimeProvider clock) : PageModel
{
    private const int MostHits = 30;

    public TreeQuery Query { get; private set; } = new();

    public IReadOnlyList<Branch> Top { get; private set; } = [];

    /// <summary>Null when nothing is searched for.</summary>
    public IReadOnlyList<TreeHit>? Hits { get; private set; }

    public DateOnly Day => Query.On ?? Today.Of(clock);

    public async Task<IActionResult> OnGetAsync([FromQuery] TreeQuery query, Guid? after, CancellationToken cancellationToken)
    {
        Query = query;
        if (after is { } key && Query.Open is { } open)
            return await branches.MoreAsync(open, key, Query, cancellationToken) is { } more ? Shown([more]) : NotFound();
        if (await branches.TopAsync(Query, cancellationToken) is not { } top)
            return NotFound();
        if (!string.IsNullOrWhiteSpace(Query.Q))
            Hits = await search.HitsAsync(await reach.VisibleAsync(), Query.Q, MostHits, cancellationToken);
        return Shown(top);
    }

    /// <summary>One node anew, opened or closed.</summary>
    public async Task<IActionResult> OnGetNodeAsync(Guid id, bool close, [FromQuery] TreeQuery query, CancellationToken cancellationToken) =>
        await branches.NodeAsync(id, !close, query, cancellationToken) is { } branch ? Partial("_Branch", branch) : NotFound();

    /// <summary>The next children of a node.</summary>
    public async Task<IActionResult> OnGetMoreAsync(Guid id, Guid after, [FromQuery] TreeQuery query, CancellationToken cancellationToken) =>
        await branches.MoreAsync(id, after, query, cancellationToken) is { } branch ? Partial("_Children", branch) : NotFound();

    private PageResult Shown(IReadOnlyList<Branch> top)
    {
        Top = top;
        return Page();
    }
}
