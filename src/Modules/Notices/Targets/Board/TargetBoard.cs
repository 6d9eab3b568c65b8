using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Union.Notices.Targets.Working;
using Union.Web.Lists;

namespace Union.Notices.Targets.Board;

/// <summary>All targets the person may see, what is due first stands first.</summary>
internal sealed class TargetBoard(TargetLines lines, TargetDays days, TargetReach reach, IOrganizationTree tree, KeptFigures figures)
{
    private const int Batch = 500;
    private const int LongestQuery = 100;
    private const int MostChoices = 200;
    private static readonly DateOnly Never = new(9999, 12, 31);

    /// <param name="filter">What limits it.</param>
    /// <param name="totals">How many stand how, from <see cref="TotalsAsync"/>: the length of the list is among them.</param>
    /// <param name="ask">Which page.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<KeyPage<BoardRow>> PageAsync(
        BoardFilter filter,
        IReadOnlyDictionary<TargetState, int> totals,
        KeyRequest ask,
        CancellationToken cancellationToken
    )
    {
        var matching = await MatchingAsync(filter, withState: true, cancellationToken);
        var total = filter.State is { } state ? totals.GetValueOrDefault(state) : totals.Values.Sum();
        var rows = await RowsAsync(After(matching, ask), ask.Take, cancellationToken);
        return KeyPage.Of(rows, ask, r => Key(r.Line), total);
    }

    /// <summary>How many stand how, under the filter without its state.</summary>
    public async Task<IReadOnlyDictionary<TargetState, int>> TotalsAsync(BoardFilter filter, CancellationToken cancellationToken) =>
        (
            await (await MatchingAsync(filter, withState: false, cancellationToken))
                .GroupBy(l => l.State)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToListAsync(cancellationToken)
        ).ToDictionary(g => (TargetState)g.Key, g => g.Count);

    public async IAsyncEnumerable<BoardRow> AllAsync(BoardFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var matching = await MatchingAsync(filter, withState: true, cancellationToken);
        var ask = new KeyRequest(Size: Batch);
        while (true)
        {
            var rows = await RowsAsync(After(matching, ask), Batch, cancellationToken);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < Batch)
                yield break;
            ask = ask with { After = Key(rows[^1].Line) };
        }
    }

    /// <summary>Organizations that are responsible for something, for the filter.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> OrganizationsAsync(CancellationToken cancellationToken)
    {
        var ids = await figures.GetAsync(
            "targets.organizations|" + await reach.NameAsync(),
            async () =>
                await (await MatchingAsync(new BoardFilter(), withState: false, cancellationToken))
                    .Select(l => l.Target.OrganizationId)
                    .Distinct()
                    .OrderBy(id => id)
                    .Take(MostChoices)
                    .ToListAsync(cancellationToken)
        );
        return [.. (await tree.NamesAsync(ids, cancellationToken)).Select(n => (n.Key, n.Value)).OrderBy(n => n.Value, StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<int>> YearsAsync(CancellationToken cancellationToken) =>
        await figures.GetAsync(
            "targets.years|" + await reach.NameAsync(),
            async () =>
                await (await MatchingAsync(new BoardFilter(), withState: false, cancellationToken))
                    .Where(l => l.Target.DueOn != null)
                    .Select(l => l.Target.DueOn!.Value.Year)
                    .Distinct()
                    .OrderBy(y => y)
                    .ToListAsync(cancellationToken)
        );

    private async Task<IQueryable<TargetLine>> MatchingAsync(BoardFilter filter, bool withState, CancellationToken cancellationToken)
    {
        var rows = await reach.LimitAsync(await lines.OnAsync(await days.NowAsync(cancellationToken), cancellationToken));
        if (filter.Notice is { } notice)
            rows = rows.Where(l => l.Target.NoticeId == notice);
        if (filter.Organization is { } top)
            rows =
                await tree.PathOfAsync(top) is not { } path ? rows.Where(l => false)
                : tree.IdsWithin([path]) is { } ids ? rows.Where(l => ids.Contains(l.Target.OrganizationId))
                : rows;
        if (filter.Year is { } year)
            rows = rows.Where(l => l.Target.DueOn != null && l.Target.DueOn.Value.Year == year);
        if (filter.Unit is { Length: > 0 } unit)
            rows = rows.Where(l => l.Target.Unit == unit);
        if (filter.Changed == true)
            rows = rows.Where(l => l.Standing != null && l.Standing.IsTextChanged);
        if (filter.Q?.Trim() is { Length: > 0 } q)
        {
            q = q[..Math.Min(q.Length, LongestQuery)];
            rows = rows.Where(l => l.Target.Subject.Contains(q) || l.Notice.Title.Contains(q));
        }
        if (withState && filter.State is { } state)
        {
            var number = (int)state;
            rows = rows.Where(l => l.State == number);
        }
        return rows;
    }

    private static IQueryable<TargetLine> After(IQueryable<TargetLine> rows, KeyRequest ask)
    {
        if (DayKey.Asked(ask) is var (due, id))
            rows = ask.IsBackward
                ? rows.Where(l => (l.Target.DueOn ?? Never) < due || ((l.Target.DueOn ?? Never) == due && l.Target.Id < id))
                : rows.Where(l => (l.Target.DueOn ?? Never) > due || ((l.Target.DueOn ?? Never) == due && l.Target.Id > id));
        return ask.IsBackward
            ? rows.OrderByDescending(l => l.Target.DueOn ?? Never).ThenByDescending(l => l.Target.Id)
            : rows.OrderBy(l => l.Target.DueOn ?? Never).ThenBy(l => l.Target.Id);
    }

    private async Task<List<BoardRow>> RowsAsync(IQueryable<TargetLine> ordered, int size, CancellationToken cancellationToken)
    {
        var found = await ordered.Take(size).ToListAsync(cancellationToken);
        var names = await tree.NamesAsync([.. found.Select(l => l.Target.OrganizationId).Distinct()], cancellationToken);
        return [.. found.Select(l => new BoardRow(l, names.GetValueOrDefault(l.Target.OrganizationId, "")))];
    }

    private static string Key(TargetLine line) => DayKey.Of(line.Target.DueOn ?? Never, line.Target.Id);
}
