using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Tree;

/// <summary>Which organizations the signed-in person may see or change: the one policy of the tree, for single rows and for lists.</summary>
public sealed class OrganizationReach(UnionDbContext db, Access access, IOrganizationTree tree, ICurrentTenant tenant)
{
    /// <summary>Paths of the subtrees the permission reaches; empty when it is held nowhere.</summary>
    public async Task<IReadOnlyList<string>> PathsAsync(string permission)
    {
        var paths = new List<string>();
        foreach (var at in await access.HeldAtAsync(permission))
            if (await tree.PathOfAsync(at) is { } path)
                paths.Add(path);
        return [.. paths.Where(p => !paths.Any(other => other != p && OrganizationPath.IsWithin(p, other)))];
    }

    /// <summary>The organizations a list may show, of this site and the sites below; for reading only.</summary>
    public async Task<IQueryable<Organization>> VisibleAsync(string permission = Permissions.View)
    {
        var paths = await PathsAsync(permission);
        // Who reaches the root reaches every row of the site: no range to read through.
        return paths.Contains(await tree.PathOfAsync(tree.RootId))
            ? db.Below<Organization>()
            : db.Below<Organization>().WithinAny(o => o.Path, paths);
    }

    /// <summary>One organization for reading; null when it does not exist or lies outside: both are "not found".</summary>
    public async Task<Organization?> FindAsync(Guid id, CancellationToken cancellationToken, string permission = Permissions.View) =>
        await (await VisibleAsync(permission)).SingleOrDefaultAsync(o => o.Id == id, cancellationToken);

    /// <summary>One organization of this site, tracked for a change; null when it cannot be seen. Ask <see cref="MayAsync"/> for the permission.</summary>
    public async Task<Organization?> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is null ? null : await db.Set<Organization>().SingleOrDefaultAsync(o => o.Id == id, cancellationToken);

    /// <summary>Whether it may be changed here: the permission reaches it and it belongs to this site, not to one below.</summary>
    public async Task<bool> MayAsync(string permission, Organization organization) =>
        organization.TenantId == tenant.Id && await access.HasAsync(permission, organization.Id);
}
