using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Tree;

/// <summary>The tree as permissions and the framework read it; what was read once is kept for the request.</summary>
internal sealed class OrganizationTree(UnionDbContext db, ICurrentTenant tenant, TenantRegistry registry) : IOrganizationTree
{
    private readonly Dictionary<Guid, (string Name, string Path)?> _known = [];

    public Guid RootId => tenant.Info.RootOrganizationId;

    public async ValueTask<bool> IsWithinAsync(Guid organizationId, Guid ancestorId) =>
        await PathOfAsync(organizationId) is { } path
        && await PathOfAsync(ancestorId) is { } ancestorPath
        && OrganizationPath.IsWithin(path, ancestorPath);

    public async ValueTask<string?> NameOfAsync(Guid organizationId) => (await FindAsync(organizationId))?.Name;

    public async ValueTask<string?> PathOfAsync(Guid organizationId) => (await FindAsync(organizationId))?.Path;

    public IQueryable<Guid>? IdsWithin(IReadOnlyCollection<string> paths) =>
        paths.Any(p => OrganizationPath.IsWithin(registry.RootPathOf(tenant.Info), p))
            ? null
            : db.Set<Organization>().WithinAny(o => o.Path, paths).Select(o => o.Id);

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> organizationIds, CancellationToken cancellationToken)
    {
        var ids = organizationIds.Distinct().ToList();
        return await db.Below<Organization>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);
    }

    private async ValueTask<(string Name, string Path)?> FindAsync(Guid id)
    {
        // The root of the site is there even before its row is: roles are held at it while the feature is switched on.
        if (id == RootId)
            return (tenant.Info.DisplayName, registry.RootPathOf(tenant.Info));
        if (_known.TryGetValue(id, out var known))
            return known;
        var row = await db.Below<Organization>().Where(o => o.Id == id).Select(o => new { o.Name, o.Path }).SingleOrDefaultAsync();
        return _known[id] = row is null ? null : (row.Name, row.Path);
    }
}
