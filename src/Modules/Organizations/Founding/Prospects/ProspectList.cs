using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Organizations.Units;
using Union.Web.Lists;

namespace Union.Organizations.Founding.Prospects;

/// <summary>
/// Reads the register of units without a union, the most urgent first: the one that opened first has been due longest. A unit is on it
/// while it is open, no union covers it, and it has workers enough or a survey was begun.
/// </summary>
internal sealed class ProspectList(
    UnionDbContext db,
    OrganizationReach reach,
    IOrganizationTree tree,
    StatutoryDeadlines deadlines,
    RuleBook rules,
    TreeSearch search,
    StampedCache found,
    TimeProvider clock
)
{
    private const int Batch = 500;
    private const int LongestText = 100;

    // Without a day of opening there is no deadline: behind all others.
    private static readonly DateOnly Unknown = new(9999, 1, 1);

    /// <summary>Null when the subtree asked for is not to be seen.</summary>
    public async Task<KeyPage<ProspectRow>?> PageAsync(ProspectFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(filter, cancellationToken) is not { } matching)
            return null;
        var key = Guid.TryParse(ask.Key(), out var id) ? await matching.FirstOrDefaultAsync(u => u.Id == id, cancellationToken) : null;
        var (total, ids) = await KnownAsync(filter, key, ask, () => SeekAsync(matching, key, filter, ask, cancellationToken));
        var rows = await RowsAsync(db.Below<EmployingUnit>().Where(u => ids.Contains(u.Id)), cancellationToken);
        return KeyPage.Of([.. rows.OrderBy(r => Array.IndexOf(ids, r.Unit.Id))], ask, r => r.Unit.Id.ToString(), total);
    }

    public async Task<IAsyncEnumerable<ProspectRow>?> AllAsync(ProspectFilter filter, CancellationToken cancellationToken) =>
        await MatchingAsync(filter, cancellationToken) is { } matching ? BatchesAsync(matching, cancellationToken) : null;

    /// <summary>One unit of the register; null when it lies outside the reach. It may have been covered meanwhile.</summary>
    public async Task<ProspectRow?> FindAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var seen = await reach.VisibleAsync();
        var units = db.Below<EmployingUnit>().Where(u => u.Id == unitId && seen.Any(o => o.Id == u.OrganizationId));
        return (await RowsAsync(units, cancellationToken)).SingleOrDefault();
    }

    // Finding who is covered by nobody reads every unit of the site: done again only after something changed.
    private async Task<(long? Total, Guid[] Ids)> KnownAsync(
        ProspectFilter filter,
        EmployingUnit? key,
        KeyRequest ask,
        Func<Task<(long?, Guid[])>> seek
    )
    {
        if (!string.IsNullOrWhiteSpace(filter.Q))
            return await seek();
        var paths = string.Join(',', await reach.PathsAsync(Permissions.View));
        var limits = $"{filter.Within} {filter.Kind} {filter.TwoNew} {filter.Small} {filter.Late} {filter.Unclear}";
        return await found.GetAsync($"prospects {Today.Of(clock):O} {limits} {key?.Id} {ask.IsBackward} {ask.Size} {paths}", seek);
    }

    // By a word every name would be read again for the total: then there is none.
    private static async Task<(long? Total, Guid[] Ids)> SeekAsync(
        IQueryable<EmployingUnit> matching,
        EmployingUnit? key,
        ProspectFilter filter,
        KeyRequest ask,
        CancellationToken cancellationToken
    )
    {
        long? total = string.IsNullOrWhiteSpace(filter.Q) ? await matching.LongCountAsync(cancellationToken) : null;
        return (total, await After(matching, key, ask.IsBackward).Take(ask.Take).Select(u => u.Id).ToArrayAsync(cancellationToken));
    }

    private async IAsyncEnumerable<ProspectRow> BatchesAsync(
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

    private async Task<IQueryable<EmployingUnit>?> MatchingAsync(ProspectFilter filter, CancellationToken cancellationToken)
    {
        var units = db.Below<EmployingUnit>();
        var paths = await reach.PathsAsync(Permissions.View);
        if (filter.Within is { } within)
        {
            if (await reach.FindAsync(within, cancellationToken) is not { } top)
                return null;
            var below = db.Below<Organization>().Within(o => o.Path, top.Path);
            units = units.Where(u => below.Any(o => o.Id == u.OrganizationId));
        }
        else if (!paths.Contains(await tree.PathOfAsync(tree.RootId)))
        {
            var seen = db.Below<Organization>().WithinAny(o => o.Path, paths);
            units = units.Where(u => seen.Any(o => o.Id == u.OrganizationId));
        }
        return await LimitAsync(WithoutUnion(units), filter, cancellationToken);
    }

    private IQueryable<EmployingUnit> WithoutUnion(IQueryable<EmployingUnit> units)
    {
        var today = Today.Of(clock);
        return units.Where(u =>
            u.ClosedOn == null && !db.Below<Coverage>().Any(c => c.UnitId == u.Id && c.From <= today && (c.To == null || c.To > today))
        );
    }

    private async Task<IQueryable<EmployingUnit>> LimitAsync(
        IQueryable<EmployingUnit> units,
        ProspectFilter filter,
        CancellationToken cancellationToken
    )
    {
        var set = await rules.ForAsync(tree.RootId, Today.Of(clock), cancellationToken);
        var threshold = set.Value(OrganizationRules.CommitteeThreshold);
        if (!filter.Small)
            units = units.Where(u => u.Workers >= threshold || db.Below<Prospect>().Any(p => p.UnitId == u.Id));
        if (filter.Kind is { } kind)
            units = units.Where(u => u.Kind == kind);
        if (filter.TwoNew)
            units = units.Where(u => u.Kind == UnitKind.SocialOrganization || (u.Kind == UnitKind.Enterprise && !u.IsStateOwned));
        if (filter.Late)
        {
            var before = await deadlines.LateIfOpenedBeforeAsync(tree.RootId, cancellationToken);
            units = units.Where(u => u.OpenedOn < before);
        }
        if (filter.Unclear)
            units = units.Where(u =>
                !db.Below<Prospect>()
                    .Any(p =>
                        p.UnitId == u.Id && p.Distribution != "" && p.Operation != "" && p.Workforce != "" && p.Investors != "" && p.Obstacle != ""
                    )
            );
        var q = filter.Q?.Trim() ?? "";
        q = q[..Math.Min(q.Length, LongestText)];
        return q.Length > 0 ? units.Where(u => u.Name.Contains(q) || u.SocialCreditCode.StartsWith(q)) : units;
    }

    private static IQueryable<EmployingUnit> After(IQueryable<EmployingUnit> units, EmployingUnit? key, bool isBackward)
    {
        var unknown = Unknown;
        if (key is not null)
        {
            var (day, id) = (key.OpenedOn ?? Unknown, key.Id);
            units = isBackward
                ? units.Where(u => (u.OpenedOn ?? unknown) < day || ((u.OpenedOn ?? unknown) == day && u.Id < id))
                : units.Where(u => (u.OpenedOn ?? unknown) > day || ((u.OpenedOn ?? unknown) == day && u.Id > id));
        }
        return isBackward
            ? units.OrderByDescending(u => u.OpenedOn ?? unknown).ThenByDescending(u => u.Id)
            : units.OrderBy(u => u.OpenedOn ?? unknown).ThenBy(u => u.Id);
    }

    private async Task<List<ProspectRow>> RowsAsync(IQueryable<EmployingUnit> ordered, CancellationToken cancellationToken)
    {
        var units = await ordered.ToListAsync(cancellationToken);
        var ids = units.Select(u => u.Id).ToArray();
        var prospects = await db.Below<Prospect>().Where(p => ids.Contains(p.UnitId)).ToDictionaryAsync(p => p.UnitId, cancellationToken);
        var foundings = await (
            from u in db.Below<FoundingUnit>()
            join f in db.Below<UnionFounding>() on u.FoundingId equals f.Id
            join c in db.Below<ProcedureCase>() on f.Id equals c.SubjectId
            where ids.Contains(u.UnitId) && c.ClosedOn == null
            select new { u.UnitId, Founding = f }
        ).ToListAsync(cancellationToken);
        var names = await search.NamesAsync(units.Select(u => u.OrganizationId), cancellationToken);
        var rows = new List<ProspectRow>();
        foreach (var unit in units)
            rows.Add(
                new ProspectRow(
                    unit,
                    prospects.GetValueOrDefault(unit.Id),
                    foundings.Find(f => f.UnitId == unit.Id)?.Founding,
                    names.GetValueOrDefault(unit.OrganizationId, "—"),
                    await deadlines.OfAsync(unit, cancellationToken)
                )
            );
        return rows;
    }
}
