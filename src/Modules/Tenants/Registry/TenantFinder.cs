using Microsoft.EntityFrameworkCore;

namespace Union.Tenants.Registry;

/// <summary>The stored row of a site, for reading and changing it from the root.</summary>
internal sealed class TenantFinder(UnionDbContext db)
{
    // The registry exists on the root site only, whose reach is all sites.
    public Task<Tenant?> FindAsync(string name, CancellationToken cancellationToken) =>
        db.Set<Tenant>().IgnoreQueryFilters([UnionDbContext.TenantFilter]).SingleOrDefaultAsync(t => t.Name == name, cancellationToken);
}
