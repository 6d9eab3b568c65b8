using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Lists;

namespace Union.Organizations.Units;

/// <summary>Reads the list of employing units whose keeper lies within the person's reach, by page or whole.</summary>
internal sealed class UnitList(UnionDbContext db, OrganizationReach reach, IOrganizationTree tree, TimeProvider clock)
{
    private const int Batch = 500;
    private const int LongestText = 100;

    /// <summary>Null when the subtree or the union asked for is not to be seen.</summary>
    public async Task<KeyPage<UnitRow>?> PageAsync(UnitFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(filter, cancellationToken) is not { } matching)
            return null;
        long? total = filter.IsPlain && !filter.Closed ? await TotalAsync(filter, cancellationToken) : null;
        var key = Guid.TryParse(ask.Key(), out var id) ? await matching.FirstOrDefaultAsync(u => u.Id == id, cancellationToken) : null;
        var rows = await RowsAsync(After(matching, key, ask.IsBackward).Take(ask.Take), cancellationToken);
        return KeyPage.Of(rows, ask, r => r.Unit.Id.ToString(), total);
    }

    /// <summary>All that match, in batches; null when the subtree or the union asked for is not to be seen.</summary>
    public async Task<IAsyncEnumerable<UnitRow>?> AllAsync(UnitFilter filter, CancellationToken cancellationToken) =>
        await MatchingAsync(filter, cancellationToken) is { } matching ? BatchesAsync(matching, cancellationToken) : null;

    /// <summary>One unit for reading; null when neither its keeper nor a union that covers it lies within the reach.</summary>
    public async Task<EmployingUnit?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var seen = await reach.VisibleAsync();
        return await db.Below<EmployingUnit>()
            .Where(u => u.Id == id)
            .Where(u =>
                seen.Any(o => o.Id == u.OrganizationId)
                || db.Below<Coverage>().Any(c => c.UnitId == u.Id && c.To == null && seen.Any(o => o.Id == c.OrganizationId))
            )
            .SingleOrDefaultAsync(cancellationToken);
    }

    private async IAsyncEnumerable<UnitRow> BatchesAsync(
        IQueryable<EmployingUnit> matching,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        EmployingUnit? last = null;
        while (true)
        {
            var rows = await RowsAsync(After(matching, last, false).Take(Batch), cancellationToken);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < Batch)
                yield break;
            last = rows[^1].Unit;
        }
    }

    private async Task<IQueryable<EmployingUnit>?> MatchingAsync(UnitFilter filter, CancellationToken cancellationToken)
    {
        var units = db.Below<EmployingUnit>();
        if (!filter.Closed)
            units = units.Where(u => u.ClosedOn == null);
        if (filter.Union is { } union)
        {
            if (await reach.FindAsync(union, cancellationToken) is null)
                return null;
            var today = Today.Of(clock);
            units =
                from c in db.Below<Coverage>()
                join u in units on c.UnitId equals u.Id
                where c.OrganizationId == union && c.From <= today && (c.To == null || c.To > today)
                select u;
        }
        else if (await KeepersAsync(filter.Within, cancellationToken) is not (var keepers, true))
            return null;
        else if (keepers is not null)
            units = units.Where(u => keepers.Any(o => o.Id == u.OrganizationId));
        return Matching(units, filter);
    }

    // From the keepers to their units: index seeks instead of a look at every unit.
    private async Task<long> TotalAsync(UnitFilter filter, CancellationToken cancellationToken)
    {
        var open = db.Below<EmployingUnit>().Where(u => u.ClosedOn == null);
        return (await KeepersAsync(filter.Within, cancellationToken)).Keepers is { } keepers
            ? await keepers.Join(open, o => o.Id, u => u.OrganizationId, (o, u) => u.Id).LongCountAsync(cancellationToken)
            : await open.LongCountAsync(cancellationToken);
    }

    // No limit for who reaches the root: every unit of the site is kept within it.
    private async Task<(IQueryable<Organization>? Keepers, bool IsSeen)> KeepersAsync(Guid? within, CancellationToken cancellationToken)
    {
        if (within is { } id)
            return await reach.FindAsync(id, cancellationToken) is { } top
                ? (db.Below<Organization>().Within(o => o.Path, top.Path), true)
                : (null, false);
        var paths = await reach.PathsAsync(Permissions.View);
        return paths.Contains(await tree.PathOfAsync(tree.RootId)) ? (null, true) : (db.Below<Organization>().WithinAny(o => o.Path, paths), true);
    }

    private IQueryable<EmployingUnit> Matching(IQueryable<EmployingUnit> units, UnitFilter filter)
    {
        if (filter.Kind is { } kind)
            units = units.Where(u => u.Kind == kind);
        if (filter.AboveScale)
            units = units.Where(u => u.IsAboveScale);
        if (filter.TwoNew)
            units = units.Where(u => u.Kind == UnitKind.SocialOrganization || (u.Kind == UnitKind.Enterprise && !u.IsStateOwned));
        if (filter.Region is { Length: > 0 } region)
            units = units.Where(u => u.RegionCode.StartsWith(region));
        if (filter.Industry is { Length: > 0 } industry)
            units = units.Where(u => u.IndustrySection == industry);
        units = filter.Workers switch
        {
            WorkersBand.Under25 => units.Where(u => u.Workers < 25),
            WorkersBand.From25 => units.Where(u => u.Workers >= 25 && u.Workers < 100),
            WorkersBand.From100 => units.Where(u => u.Workers >= 100 && u.Workers < 300),
            WorkersBand.From300 => units.Where(u => u.Workers >= 300),
            _ => units,
        };
        var today = Today.Of(clock);
        units = filter.Coverage switch
        {
            CoverageChoice.Covered => units.Where(u =>
                db.Below<Coverage>().Any(c => c.UnitId == u.Id && c.From <= today && (c.To == null || c.To > today))
            ),
            CoverageChoice.Uncovered => units.Where(u =>
                !db.Below<Coverage>().Any(c => c.UnitId == u.Id && c.From <= today && (c.To == null || c.To > today))
            ),
            _ => units,
        };
        return Named(units, filter.Q);
    }

    private static IQueryable<EmployingUnit> Named(IQueryable<EmployingUnit> units, string? text)
    {
        var q = text?.Trim() ?? "";
        if (q.Length == 0)
            return units;
        q = q[..Math.Min(q.Length, LongestText)];
        if (q.Length < 4 || !q.All(char.IsAsciiLetterOrDigit))
            return units.Where(u => u.Name.Contains(q));
        var (from, to) = (q.ToUpperInvariant(), q.ToUpperInvariant() + "[");
        return units.Where(u => string.Compare(u.SocialCreditCode, from) >= 0 && string.Compare(u.SocialCreditCode, to) < 0);
    }

    private static IQueryable<EmployingUnit> After(IQueryable<EmployingUnit> units, EmployingUnit? key, bool isBackward)
    {
        if (key is not null)
        {
            var (name, id) = (key.Name, key.Id);
            units = isBackward
                ? units.Where(u => string.Compare(u.Name, name) <= 0 && (string.Compare(u.Name, name) < 0 || u.Id < id))
                : units.Where(u => string.Compare(u.Name, name) >= 0 && (string.Compare(u.Name, name) > 0 || u.Id > id));
        }
        return isBackward ? units.OrderByDescending(u => u.Name).ThenByDescending(u => u.Id) : units.OrderBy(u => u.Name).ThenBy(u => u.Id);
    }

    private async Task<List<UnitRow>> RowsAsync(IQueryable<EmployingUnit> ordered, CancellationToken cancellationToken)
    {
        var units = await ordered.ToListAsync(cancellationToken);
        var ids = units.Select(u => u.Id).ToArray();
        var today = Today.Of(clock);
        var names = await (
            from c in db.Below<Coverage>()
            join o in db.Below<Organization>() on c.OrganizationId equals o.Id
            where ids.Contains(c.UnitId) && c.From <= today && (c.To == null || c.To > today)
            select new { c.UnitId, o.Name }
        ).ToListAsync(cancellationToken);
        var namesOf = names.ToLookup(n => n.UnitId, n => n.Name);
        return [.. units.Select(u => new UnitRow(u, [.. namesOf[u.Id].Distinct()]))];
    }
}
