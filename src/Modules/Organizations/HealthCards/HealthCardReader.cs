using Microsoft.EntityFrameworkCore;
using Union.Organizations.Divisions;
using Union.Organizations.Reorganizations;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.HealthCards;

/// <summary>Reads what the tree knows of one organization.</summary>
internal sealed class HealthCardReader(
    UnionDbContext db,
    OrganizationReach reach,
    TreeSearch search,
    SiteCounts sites,
    DivisionNames divisions,
    TimeProvider clock
)
{
    private const int ShownUnits = 10;

    public async Task<HealthCard> ReadAsync(Organization o, CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        var places = await db.Below<OrganizationPlace>()
            .Where(p => p.OrganizationId == o.Id)
            .OrderByDescending(p => p.From)
            .ToListAsync(cancellationToken);
        var funds = await db.Below<FundsLink>().Where(l => l.OrganizationId == o.Id).OrderByDescending(l => l.From).ToListAsync(cancellationToken);
        var predecessors = await db.Below<Organization>()
            .Where(p => p.SuccessorId == o.Id)
            .Select(p => new { p.Id, p.Name })
            .ToListAsync(cancellationToken);
        var above = OrganizationPath.Ids(o.Path).SkipLast(1).ToList();
        var names = await search.NamesAsync(
            above
                .Concat(places.Select(p => p.ParentId).OfType<Guid>())
                .Concat(funds.Select(f => f.PayeeId))
                .Concat(o.SuccessorId is { } s ? [s] : []),
            cancellationToken
        );
        var paths = await reach.PathsAsync(Permissions.View);
        var units = Covered(o.Id, today);
        return new HealthCard
        {
            Above = [.. above.Where(names.ContainsKey).Select(id => (id, names[id], IsReachable(o.Path, id, paths)))],
            RegionName = await divisions.FullNameAsync(o.RegionCode, cancellationToken),
            Places = [.. places.Select(p => new DatedPlace(NameOf(p.ParentId, names), p.From, p.To))],
            Funds = [.. funds.Select(f => new DatedPlace(NameOf(f.PayeeId, names), f.From, f.To))],
            FormerNames = await db.Below<FormerName>()
                .Where(n => n.OrganizationId == o.Id)
                .OrderByDescending(n => n.To)
                .ToListAsync(cancellationToken),
            Successor = o.SuccessorId is { } successor ? (successor, NameOf(successor, names)) : null,
            Predecessors = [.. predecessors.Select(p => (p.Id, p.Name))],
            Children = await db.Below<Organization>()
                .CountAsync(c => c.ParentId == o.Id && c.State != OrganizationState.Dissolved, cancellationToken),
            Unions = await UnionsAsync(o, cancellationToken),
            CoveredUnits = await units.CountAsync(cancellationToken),
            Units = await units.OrderBy(u => u.Name).Take(ShownUnits).ToListAsync(cancellationToken),
            Transfers = await db.Below<MemberTransfer>().Where(t => t.OrganizationId == o.Id && t.SettledOn == null).ToListAsync(cancellationToken),
            Reorganizations = await db.Below<Reorganization>()
                .Where(r => r.OrganizationId == o.Id || r.TargetId == o.Id)
                .OrderByDescending(r => r.EffectiveOn)
                .Take(20)
                .ToListAsync(cancellationToken),
        };
    }

    private async Task<int> UnionsAsync(Organization o, CancellationToken cancellationToken) =>
        (await sites.BelowAsync([o.Id], cancellationToken)).TryGetValue(o.Id, out var site)
            ? site.Unions
            : await AreaCounts.Grassroots(db.Below<Organization>().Within(c => c.Path, o.Path)).CountAsync(cancellationToken);

    // Distinct live units: one covered twice counts once.
    private IQueryable<EmployingUnit> Covered(Guid id, DateOnly today) =>
        (
            from c in db.Below<Coverage>()
            join u in db.Below<EmployingUnit>() on c.UnitId equals u.Id
            where c.OrganizationId == id && u.ClosedOn == null && c.From <= today && (c.To == null || c.To > today)
            select u
        ).Distinct();

    private static string NameOf(Guid? id, IReadOnlyDictionary<Guid, string> names) =>
        id is { } known ? names.GetValueOrDefault(known, "（本站以外的组织）") : "—";

    private static bool IsReachable(string path, Guid above, IReadOnlyList<string> paths) =>
        paths.Any(p => OrganizationPath.IsWithin(path[..(path.IndexOf(above.ToString("N"), StringComparison.Ordinal) + 33)], p));
}
