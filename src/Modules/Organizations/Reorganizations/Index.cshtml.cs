using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.Reorganizations;

[RequirePermission(Permissions.View)]
internal sealed class IndexModel(UnionDbContext db, OrganizationReach reach) : PageModel
{
    public KeyPage<Reorganization> Rows { get; private set; } = KeyPage.Empty<Reorganization>();

    public static IReadOnlyList<SelectListItem> States => EnumChoices.Of<ReorganizationState>();

    public static IReadOnlyList<SelectListItem> Kinds => EnumChoices.Of<ReorganizationKind>();

    public async Task OnGetAsync(ReorganizationState? state, ReorganizationKind? kind, CancellationToken cancellationToken)
    {
        var seen = await reach.VisibleAsync();
        var rows = db.Below<Reorganization>().Where(r => seen.Any(o => o.Id == r.OrganizationId));
        if (state is { } s)
            rows = rows.Where(r => r.State == s);
        if (kind is { } k)
            rows = rows.Where(r => r.Kind == k);
        var ask = KeyRequest.From(Request);
        // Ids grow with time: the newest first.
        if (Guid.TryParse(ask.Key(), out var key))
            rows = ask.IsBackward ? rows.Where(r => r.Id > key) : rows.Where(r => r.Id < key);
        rows = ask.IsBackward ? rows.OrderBy(r => r.Id) : rows.OrderByDescending(r => r.Id);
        Rows = KeyPage.Of(await rows.Take(ask.Take).ToListAsync(cancellationToken), ask, r => r.Id.ToString());
    }
}
