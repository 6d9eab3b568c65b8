using Microsoft.EntityFrameworkCore;
using Union.Organizations.Units;

namespace Union.Organizations.Tree;

/// <summary>Counts by the organizations directly below one: read from indexes only, kept until something changes.</summary>
internal sealed class AreaCounts(UnionDbContext db, OrganizationReach reach, StampedCache cache)
{
    public async Task<IReadOnlyList<AreaCount>?> OfAsync(Guid id, CancellationToken cancellationToken) =>
        await reach.FindAsync(id, cancellationToken) is { } at ? await cache.GetAsync($"areas:{id}", () => ReadAsync(at, cancellationToken)) : null;

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
                o.Name,
                o.Level,
                o.LevelWord,
                o.Path,
            })
            .ToListAsync(cancellationToken);
        var length = at.Path.Length + 33;
        var unions = await Grassroots(db.Below<Organization>().Within(o => o.Path, at.Path))
            .GroupBy(o => o.Path.Substring(0, length))
            .Select(g => new
            {
                g.Key,
                Count = g.Count(),
                Members = g.Sum(o => o.Members),
            })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        var units = await UnitsAsync(at.Path, length, cancellationToken);
        return
        [
            .. children.Select(c => new AreaCount(
                c.Id,
                c.Name,
                c.Level,
                c.LevelWord,
                unions.GetValueOrDefault(c.Path)?.Count ?? 0,
                unions.GetValueOrDefault(c.Path)?.Members ?? 0,
                units.GetValueOrDefault(c.Path)
            )),
        ];
    }

    /// <summary>Active grassroots unions: what the figure "unions" counts.</summary>
    internal static IQueryable<Organization> Grassroots(IQueryable<Organization> rows) =>
        rows.Where(o =>
            o.State == OrganizationState.Active
            && (o.Type == OrganizationType.SingleUnion || o.Type == OrganizationType.JointUnion || o.Type == OrganizationType.GovernmentOrganUnion)
        );

    // First by keeper, which the index gives, then by area: a thousand keepers instead of a hundred thousand units.
    private async Task<Dictionary<string, int>> UnitsAsync(string path, int length, CancellationToken cancellationToken)
    {
        var byKeeper = db.Below<EmployingUnit>()
            .Where(u => u.ClosedOn == null)
            .GroupBy(u => u.OrganizationId)
            .Select(g => new { Id = g.Key, Count = g.Count() });
        var keepers = await (
            from k in byKeeper
            join o in db.Below<Organization>().Within(o => o.Path, path) on k.Id equals o.Id
            select new { Path = o.Path.Substring(0, length), k.Count }
        ).ToListAsync(cancellationToken);
        return keepers.GroupBy(k => k.Path).ToDictionary(g => g.Key, g => g.Sum(k => k.Count));
    }
}
