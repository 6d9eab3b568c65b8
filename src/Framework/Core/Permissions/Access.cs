using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Organizations;
using Union.Core.Users;

namespace Union.Core.Permissions;

/// <summary>What the current user may do in the current tenant, and where in its organization tree.</summary>
public sealed class Access(UnionDbContext db, ICurrentUser user, PermissionCatalog catalog, IOrganizationTree tree)
{
    private List<Grant>? _grants;

    /// <summary>Whether the permission is held anywhere in the tenant.</summary>
    public async Task<bool> HasAsync(string permission) => (await HeldAtAsync(permission)).Count > 0;

    /// <summary>Whether the permission reaches the organization.</summary>
    public async Task<bool> HasAsync(string permission, Guid organizationId)
    {
        foreach (var at in await HeldAtAsync(permission))
            if (await tree.IsWithinAsync(organizationId, at))
                return true;
        return false;
    }

    /// <summary>The organizations whose subtrees the permission reaches: the rows a list may show.</summary>
    public async Task<IReadOnlyList<Guid>> HeldAtAsync(string permission)
    {
        if (user.Id is null)
            return [];
        var granting = await catalog.GrantingAsync(permission);
        if (granting.Count == 0)
            return [];
        var held = (await GrantsAsync()).Where(g => g.IsAdministrator || g.Permissions.Overlaps(granting)).Select(g => g.OrganizationId).Distinct();
        // An administrator of a township is no administrator of the site.
        return await catalog.IsForSiteAsync(permission) ? [.. held.Where(id => id == tree.RootId)] : [.. held];
    }

    private async Task<List<Grant>> GrantsAsync()
    {
        if (_grants is not null)
            return _grants;
        var rows = await (
            from a in db.Set<RoleAssignment>().AsNoTracking()
            join r in db.Set<Role>().AsNoTracking() on a.RoleId equals r.Id
            where a.UserId == user.Id
            select new { a.OrganizationId, Role = r }
        ).ToListAsync();
        return _grants = [
            .. rows.Select(r => new Grant(r.OrganizationId, r.Role.IsAdministrator, r.Role.Permissions.ToHashSet(StringComparer.Ordinal))),
        ];
    }

    private sealed record Grant(Guid OrganizationId, bool IsAdministrator, HashSet<string> Permissions);
}
