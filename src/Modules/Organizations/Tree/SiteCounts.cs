using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Union.Organizations.Units;

namespace Union.Organizations.Tree;

/// <summary>
/// The counts of whole sites, each kept until something changes in that site: a region adds up its counties instead of reading their
/// unions again. The number of the site's latest act is the key, so nothing kept is ever stale.
/// </summary>
internal sealed class SiteCounts(UnionDbContext db, IMemoryCache cache, TenantStamps stamps, TenantRegistry registry)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Sums by the root organization of a site, the sites below included. Roots of no site are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, SiteCount>> BelowAsync(IEnumerable<Guid> roots, CancellationToken cancellationToken)
    {
        var wanted = roots.ToHashSet();
        var sites = registry.All.Where(t => wanted.Contains(t.RootOrganizationId)).ToList();
        var subtrees = sites.ToDictionary(s => s.RootOrganizationId, s => registry.SubtreeOf(s).Select(t => t.Id).ToList());
        var counts = await OfAsync([.. subtrees.Values.SelectMany(t => t).Distinct()], cancellationToken);
        return subtrees.ToDictionary(
            s => s.Key,
            s => new SiteCount(s.Value.Sum(t => counts[t].Unions), s.Value.Sum(t => counts[t].Members), s.Value.Sum(t => counts[t].Units))
        );
    }

    private async Task<Dictionary<Guid, SiteCount>> OfAsync(IReadOnlyList<Guid> tenants, CancellationToken cancellationToken)
    {
        var known = new Dictionary<Guid, SiteCount>();
        var stale = new Dictionary<Guid, long>();
        foreach (var tenant in tenants)
            if (cache.TryGetValue(Key(tenant), out (long Stamp, SiteCount Count) kept) && kept.Stamp == stamps.Of(tenant))
                known[tenant] = kept.Count;
            else
                stale[tenant] = stamps.Of(tenant);
        if (stale.Count == 0)
            return known;
        var read = await ReadAsync([.. stale.Keys], cancellationToken);
        foreach (var (tenant, stamp) in stale)
        {
            known[tenant] = read.GetValueOrDefault(tenant, new SiteCount(0, 0, 0));
            cache.Set(Key(tenant), (stamp, known[tenant]), Longest);
        }
        return known;
    }

    private async Task<Dictionary<Guid, SiteCount>> ReadAsync(Guid[] tenants, CancellationToken cancellationToken)
    {
        var unions = await AreaCounts
            .Grassroots(db.Below<Organization>().Where(o => tenants.Contains(o.TenantId)))
            .GroupBy(o => o.TenantId)
            .Select(g => new
            {
                g.Key,
                Unions = g.Count(),
                Members = g.Sum(o => o.Members),
            })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        var units = await db.Below<EmployingUnit>()
            .Where(u => u.ClosedOn == null && tenants.Contains(u.TenantId))
            .GroupBy(u => u.TenantId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return tenants.ToDictionary(
            t => t,
            t => new SiteCount(unions.GetValueOrDefault(t)?.Unions ?? 0, unions.GetValueOrDefault(t)?.Members ?? 0, units.GetValueOrDefault(t))
        );
    }

    private static (string Name, Guid Tenant) Key(Guid tenant) => ("organizations.site-counts", tenant);
}
