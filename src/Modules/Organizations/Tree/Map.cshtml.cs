using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Union.Organizations.Tree;

[RequirePermission(Permissions.View)]
internal sealed class MapModel(AreaCounts counts, OrganizationReach reach, TreeSearch search) : PageModel
{
    public Organization At { get; private set; } = null!;

    /// <summary>The organizations above, as far as this person may open them.</summary>
    public IReadOnlyList<(Guid Id, string Name)> Above { get; private set; } = [];

    public IReadOnlyList<AreaCount> Areas { get; private set; } = [];

    public int Most => Areas.Count == 0 ? 0 : Areas.Max(a => a.Unions);

    public async Task<IActionResult> OnGetAsync(Guid? at, CancellationToken cancellationToken)
    {
        var paths = await reach.PathsAsync(Permissions.View);
        var id = at ?? (paths.Count > 0 ? OrganizationPath.Ids(paths.Min(StringComparer.Ordinal)!)[^1] : Guid.Empty);
        if (await counts.OfAsync(id, cancellationToken) is not { } areas || await reach.FindAsync(id, cancellationToken) is not { } found)
            return NotFound();
        (At, Areas) = (found, areas);
        var names = await search.NamesAsync(OrganizationPath.Ids(found.Path), cancellationToken);
        Above =
        [
            .. OrganizationPath
                .Ids(found.Path)
                .SkipLast(1)
                .Where(above =>
                    paths.Any(p => OrganizationPath.Ids(p).Count <= OrganizationPath.Ids(found.Path).TakeWhile(i => i != above).Count() + 1)
                )
                .Select(above => (above, names.GetValueOrDefault(above, ""))),
        ];
        return Page();
    }
}
