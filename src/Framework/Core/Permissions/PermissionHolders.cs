using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Organizations;

namespace Union.Core.Permissions;

/// <summary>Which other people of the current tenant hold a permission now; of the one who acts <see cref="Access"/> knows.</summary>
public sealed class PermissionHolders(UnionDbContext db, PermissionCatalog catalog, IOrganizationTree tree)
{
    /// <summary>Those among the accounts that hold the permission, at whatever organization.</summary>
    public async Task<IReadOnlySet<Guid>> AmongAsync(string permission, IReadOnlyCollection<Guid> userIds, CancellationToken cancellationToken)
    {
        var granting = await catalog.GrantingAsync(permission);
        if (granting.Count == 0 || userIds.Count == 0)
            return new HashSet<Guid>();
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken))
            .Where(r => r.IsAdministrator || r.Permissions.Any(granting.Contains))
            .Select(r => r.Id)
            .ToArray();
        var held = db.Set<RoleAssignment>().AsNoTracking().Where(a => userIds.Contains(a.UserId) && roles.Contains(a.RoleId));
        if (await catalog.IsForSiteAsync(permission))
            held = held.Where(a => a.OrganizationId == tree.RootId);
        return (await held.Select(a => a.UserId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
    }

    /// <summary>Those of the rows that ask for no permission, or for one that the account they are for holds.</summary>
    public async Task<IReadOnlyList<T>> SeenAsync<T>(
        IReadOnlyCollection<T> rows,
        Func<T, Guid> userId,
        Func<T, string?> permission,
        CancellationToken cancellationToken
    )
    {
        var seen = new List<T>(rows.Count);
        foreach (var group in rows.GroupBy(permission))
        {
            var may = group.Key is { } asked ? await AmongAsync(asked, [.. group.Select(userId).Distinct()], cancellationToken) : null;
            seen.AddRange(group.Where(row => may is null || may.Contains(userId(row))));
        }
        return seen;
    }
}
