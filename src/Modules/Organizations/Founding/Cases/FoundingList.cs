using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Organizations.Founding.Steps;
using Union.Organizations.Rules;
using Union.Organizations.Tree;
using Union.Web.Lists;

namespace Union.Organizations.Founding.Cases;

/// <summary>Reads the pipeline of foundings (建会进度) within a person's reach, those that stand still longest first.</summary>
internal sealed class FoundingList(
    UnionDbContext db,
    FoundingReach reach,
    OrganizationReach organizations,
    ProcedureCatalog procedures,
    RuleBook rules,
    IOrganizationTree tree,
    TreeSearch search,
    TimeProvider clock
)
{
    private const int Batch = 500;

    public IReadOnlyList<ProcedureState> States => procedures.Find(FoundingProcedure.Key)!.States;

    /// <summary>Null when the subtree asked for is not to be seen.</summary>
    public async Task<KeyPage<FoundingRow>?> PageAsync(FoundingFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(filter, cancellationToken) is not { } matching)
            return null;
        var key = Guid.TryParse(ask.Key(), out var id) ? await matching.FirstOrDefaultAsync(p => p.Case.Id == id, cancellationToken) : null;
        var total = await matching.LongCountAsync(cancellationToken);
        var rows = await RowsAsync(After(matching, key, ask.IsBackward).Take(ask.Take), cancellationToken);
        return KeyPage.Of(rows, ask, r => r.Case.Id.ToString(), total);
    }

    public async Task<IAsyncEnumerable<FoundingRow>?> AllAsync(FoundingFilter filter, CancellationToken cancellationToken) =>
        await MatchingAsync(filter, cancellationToken) is { } matching ? BatchesAsync(matching, cancellationToken) : null;

    /// <summary>Counts by state, in the order of the way, and how many of each stand still.</summary>
    public async Task<IReadOnlyList<StateCount>> CountsAsync(Guid? within, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(new FoundingFilter { Within = within, Ended = true }, cancellationToken) is not { } matching)
            return [];
        var before = await StillSinceAsync(cancellationToken);
        var counts = await matching
            .GroupBy(p => p.Case.State)
            .Select(g => new
            {
                State = g.Key,
                Count = g.Count(),
                Stalled = g.Count(p => p.Case.ClosedOn == null && p.Case.EnteredOn <= before),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. States.Select(s =>
                counts.Find(c => c.State == s.Code) is { } c
                    ? new StateCount(s.Code, s.Name, c.Count, c.Stalled)
                    : new StateCount(s.Code, s.Name, 0, 0)
            ),
        ];
    }

    private async IAsyncEnumerable<FoundingRow> BatchesAsync(IQueryable<Pair> matching, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Pair? last = null;
        while (true)
        {
            var rows = await RowsAsync(After(matching, last, false).Take(Batch), cancellationToken);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < Batch)
                yield break;
            last = new Pair { Founding = rows[^1].Founding, Case = rows[^1].Case };
        }
    }

    private async Task<IQueryable<Pair>?> MatchingAsync(FoundingFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Within is { } within && await organizations.FindAsync(within, cancellationToken) is null)
            return null;
        var today = Today.Of(clock);
        var pairs =
            from f in await reach.VisibleAsync(filter.Within, cancellationToken)
            join c in db.Below<ProcedureCase>() on f.Id equals c.SubjectId
            select new Pair { Founding = f, Case = c };
        if (filter.State is { Length: > 0 } state)
            pairs = pairs.Where(p => p.Case.State == state);
        else if (!filter.Ended)
            pairs = pairs.Where(p => p.Case.ClosedOn == null);
        if (filter.Way is { } way)
            pairs = pairs.Where(p => p.Founding.Way == way);
        if (filter.Stalled)
        {
            var before = await StillSinceAsync(cancellationToken);
            pairs = pairs.Where(p => p.Case.ClosedOn == null && p.Case.EnteredOn <= before);
        }
        if (filter.Late)
            pairs = pairs.Where(p => p.Case.NextDueOn < today);
        return filter.Q?.Trim() is { Length: > 0 and <= 100 } q ? pairs.Where(p => p.Founding.Name.Contains(q)) : pairs;
    }

    private static IQueryable<Pair> After(IQueryable<Pair> pairs, Pair? key, bool isBackward)
    {
        if (key is not null)
        {
            var (day, id) = (key.Case.EnteredOn, key.Case.Id);
            pairs = isBackward
                ? pairs.Where(p => p.Case.EnteredOn < day || (p.Case.EnteredOn == day && p.Case.Id < id))
                : pairs.Where(p => p.Case.EnteredOn > day || (p.Case.EnteredOn == day && p.Case.Id > id));
        }
        return isBackward
            ? pairs.OrderByDescending(p => p.Case.EnteredOn).ThenByDescending(p => p.Case.Id)
            : pairs.OrderBy(p => p.Case.EnteredOn).ThenBy(p => p.Case.Id);
    }

    private async Task<List<FoundingRow>> RowsAsync(IQueryable<Pair> ordered, CancellationToken cancellationToken)
    {
        var pairs = await ordered.ToListAsync(cancellationToken);
        var names = await search.NamesAsync(pairs.Select(p => p.Founding.SuperiorId), cancellationToken);
        var (today, before) = (Today.Of(clock), await StillSinceAsync(cancellationToken));
        return
        [
            .. pairs.Select(p => new FoundingRow(
                p.Founding,
                p.Case,
                States.First(s => s.Code == p.Case.State).Name,
                names.GetValueOrDefault(p.Founding.SuperiorId, "—"),
                today.DayNumber - p.Case.EnteredOn.DayNumber,
                p.Case.State == "STALLED" || (p.Case.ClosedOn is null && p.Case.EnteredOn <= before)
            )),
        ];
    }

    private async Task<DateOnly> StillSinceAsync(CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        return today.AddDays(-(await rules.ForAsync(tree.RootId, today, cancellationToken)).Value(OrganizationRules.StalledAfter));
    }

    private sealed class Pair
    {
        public required UnionFounding Founding { get; init; }

        public required ProcedureCase Case { get; init; }
    }
}
