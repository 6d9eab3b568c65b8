using Microsoft.EntityFrameworkCore;
using Union.Organizations.Units;

namespace Union.Organizations.Tree;

/// <summary>Counts by the organizations directly below one: whole sites from <see cref="SiteCounts"/>, the own subtrees from an index only.</summary>
internal sealed class AreaCounts(UnionDbContext db, OrganizationReach reach, SiteCounts sites, StampedCache cache)
{
    /// <summary>Null when the organization is not to be seen.</summary>
    public async Task<IReadOnlyList<AreaCount>?> OfAsync(Guid id, CancellationToken cancellationToken) =>
        await reach.FindAsync(id, cancellationToken) is { } at ? await cache.GetAsync($"areas:{id}", () => ReadAsync(at, cancellationToken)) : null;

    /// <summary>Active grassroots unions: what the figure "unions" counts.</summary>
    internal static IQueryable<Organization> Grassroots(IQueryable<Organization> rows) =>
        rows.Where(o =>
            o.State == OrganizationState.Active
            && (o.Type == OrganizationType.SingleUnion || o.Type == OrganizationType.JointUnion || o.Type == OrganizationType.GovernmentOrganUnion)
        );

    private async Task<IReadOnlyList<AreaCount>> ReadAsync(Organization at, CancellationToken cancellationToken)
    {
        var children = await db.Below<Organization>()
            .Where(o =>
                o.ParentId == at.Id && o.State == OrganizationState.Active && o.Level != OrganizationLevel.Unit && o.Level != OrganizationLevel.Inner
            )
            .OrderBy(o => o.RegionCode)
            .ThenBy(o => o.Name)
            .Select(o => new
            {
                o.Id,
                o.TenantId,
                o.Name,
                o.Level,
                o.LevelWord,
                o.Path,
            })
            .ToListAsync(cancellationToken);
        var whole = await sites.BelowAsync(children.Where(c => c.TenantId != at.TenantId).Select(c => c.Id), cancellationToken);
        var length = at.Path.Length + 33;
        var isMixed = children.Any(c => !whole.ContainsKey(c.Id));
        var unions = isMixed ? await UnionsAsync(at, length, cancellationToken) : [];
        var units = isMixed ? await UnitsAsync(at, length, cancellationToken) : [];
        return
        [
            .. children.Select(c =>
            {
                var count = whole.GetValueOrDefault(c.Id) ?? new SiteCount(0, 0, units.GetValueOrDefault(c.Path));
                var own = unions.GetValueOrDefault(c.Path);
                return new AreaCount(c.Id, c.Name, c.Level, c.LevelWord, count.Unions + own.Unions, count.Members + own.Members, count.Units);
            }),
        ];
    }

    private async Task<Dictionary<string, (int Unions, int Members)>> UnionsAsync(Organization at, int length, CancellationToken cancellationToken) =>
        (
            await Grassroots(db.Below<Organization>().Within(o => o.Path, at.Path).Where(o => o.TenantId == at.TenantId))
                .GroupBy(o => o.Path.Substring(0, length))
                .Select(g => new
                {
                    g.Key,
                    Count = g.Count(),
                    Members = g.Sum(o => o.Members),
                })
                .ToListAsync(cancellationToken)
        ).ToDictionary(g => g.Key, g => (g.Count, g.Members));

    // First by keeper, which the index gives, then by area: a thousand keepers instead of a hundred thousand units.
    private async Task<Dictionary<string, int>> UnitsAsync(Organization at, int length, CancellationToken cancellationToken)
    {
        var byKeeper = db.Below<EmployingUnit>()
            .Where(u => u.ClosedOn == null)
            .GroupBy(u => u.OrganizationId)
            .Select(g => new { Id = g.Key, Count = g.Count() });
        var keepers = await (
            from k in byKeeper
            join o in db.Below<Organization>().Within(o => o.Path, at.Path).Where(o => o.TenantId == at.TenantId) on k.Id equals o.Id
            select new { Path = o.Path.Substring(0, length), k.Count }
        ).ToListAsync(cancellationToken);
        return keepers.GroupBy(k => k.Path).ToDictionary(g => g.Key, g => g.Sum(k => k.Count));
    }
}
