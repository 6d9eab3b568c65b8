using Microsoft.EntityFrameworkCore;

namespace Union.Users.Roles;

/// <summary>
/// Keeps those who manage users from making themselves powerful: powerful roles (the administrator's, or one with a
/// security-critical permission), and accounts that hold one, are for those who manage roles. And the site keeps an administrator.
/// </summary>
internal sealed class RoleGuard(UnionDbContext db, Access access, PermissionCatalog catalog, IOrganizationTree tree)
{
    public const string LastAdministrator = "这是本站最后一位可以登录的管理员，请先让另一位用户成为管理员。";

    public Task<bool> MayUsePowerfulRolesAsync() => access.HasAsync(Permissions.ManageRoles.Name);

    public async Task<bool> IsPowerfulAsync(Role role)
    {
        var known = await catalog.GetAsync();
        return role.IsAdministrator || role.Permissions.Any(p => known.TryGetValue(p, out var permission) && permission.IsSecurityCritical);
    }

    /// <summary>Whether the current user may change this account.</summary>
    public async Task<bool> MayManageAsync(User target, CancellationToken cancellationToken)
    {
        if (await MayUsePowerfulRolesAsync())
            return true;
        foreach (var role in await HeldByAsync(target.Id, cancellationToken))
            if (await IsPowerfulAsync(role))
                return false;
        return true;
    }

    /// <summary>Whether no other administrator of the whole site could sign in; one held further down the tree does not count.</summary>
    public async Task<bool> IsLastAdministratorAsync(User target, CancellationToken cancellationToken)
    {
        var root = tree.RootId;
        var administrators =
            from a in db.Set<RoleAssignment>()
            join r in db.Set<Role>() on a.RoleId equals r.Id
            join u in db.Set<User>() on a.UserId equals u.Id
            where r.Name == StockRoles.Administrator && a.OrganizationId == root && u.DisabledAt == null && u.PasswordHash != null
            select u.Id;
        return await administrators.ContainsAsync(target.Id, cancellationToken)
            && !await administrators.AnyAsync(id => id != target.Id, cancellationToken);
    }

    public Task<List<Role>> HeldByAsync(Guid userId, CancellationToken cancellationToken) =>
        (
            from r in db.Set<Role>()
            where db.Set<RoleAssignment>().Any(a => a.UserId == userId && a.RoleId == r.Id)
            orderby r.Name
            select r
        ).ToListAsync(cancellationToken);
}
