using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Union.Users.Roles;

[RequirePermission("ManageRoles")]
internal sealed class IndexModel(UnionDbContext db, PermissionCatalog catalog, RoleGuard guard) : PageModel
{
    public IReadOnlyList<RoleRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var known = await catalog.GetAsync();
        var holders = await db.Set<RoleAssignment>()
            .GroupBy(a => a.RoleId)
            .Select(g => new { g.Key, Count = g.Select(a => a.UserId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var rows = new List<RoleRow>();
        foreach (var role in await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancellationToken))
            rows.Add(
                new RoleRow(role, role.Permissions.Count(known.ContainsKey), holders.GetValueOrDefault(role.Id), await guard.IsPowerfulAsync(role))
            );
        Rows = rows;
    }
}
