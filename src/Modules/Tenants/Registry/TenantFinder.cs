using Microsoft.EntityFrameworkCore;

namespace Union.Tenants.Registry;

/// <summary>The stored row of a site, for reading and changing it from the root.</summary>
internal sealed class TenantFinder(UnionDbContext db)
{
    // Read from the root downwards, then followed for changes: its history is the site's own.
    public async Task<Tenant?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var site = await db.Below<Tenant>().SingleOrDefaultAsync(t => t.Name == name, cancellationToken);
        if (site is not null)
            db.Attach(site);
        return site;
    }
}
