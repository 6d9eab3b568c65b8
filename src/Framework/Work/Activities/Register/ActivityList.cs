using Microsoft.EntityFrameworkCore;
using Union.Web.Lists;
using Union.Work.Indicators;

namespace Union.Work.Activities.Register;

/// <summary>What happened in the subtrees the person may see, the latest first.</summary>
internal sealed class ActivityList(UnionDbContext db, Access access, IOrganizationTree tree, IIndicatorScopes scopes)
{
    private const int Batch = 500;

    /// <summary>Null when the organization asked for lies outside what the person may see.</summary>
    public async Task<KeyPage<ActivityRow>?> PageAsync(ActivityFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(filter) is not { } matching)
            return null;
        var rows = await RowsAsync(After(matching, ask), ask.Take, cancellationToken);
        return KeyPage.Of(rows, ask, r => Key(r.Activity), await matching.LongCountAsync(cancellationToken));
    }

    public async Task<IAsyncEnumerable<ActivityRow>?> AllAsync(ActivityFilter filter, CancellationToken cancellationToken) =>
        await MatchingAsync(filter) is { } matching ? AllAsync(matching, cancellationToken) : null;

    /// <summary>Kinds that occur, for the filter.</summary>
    public async Task<IReadOnlyList<ActivityKind>> KindsAsync(CancellationToken cancellationToken) =>
        [
            .. (
                await (await MatchingAsync(new ActivityFilter()))!
                    .Select(a => new { a.Kind, a.KindName })
                    .Distinct()
                    .OrderBy(a => a.Kind)
                    .ToListAsync(cancellationToken)
            ).Select(a => new ActivityKind(a.Kind, a.KindName)),
        ];

    private async IAsyncEnumerable<ActivityRow> AllAsync(
        IQueryable<Activity> matching,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var ask = new KeyRequest(Size: Batch);
        while (true)
        {
            var rows = await RowsAsync(After(matching, ask), Batch, cancellationToken);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < Batch)
                yield break;
            ask = ask with { After = Key(rows[^1].Activity) };
        }
    }

    private async Task<IQueryable<Activity>?> MatchingAsync(ActivityFilter filter)
    {
        if (filter.Organization is { } asked && !await access.HasAsync(IndicatorPermissions.View, asked))
            return null;
        var tops = filter.Organization is { } top ? [top] : await access.HeldAtAsync(IndicatorPermissions.View);
        var paths = new List<string>();
        foreach (var at in tops)
            if (await tree.PathOfAsync(at) is { } path)
                paths.Add(path);
        var ids = tree.IdsWithin(paths);
        var activities = ids is null ? db.Below<Activity>() : db.Set<Activity>().AsNoTracking().Where(a => ids.Contains(a.OrganizationId));
        if (filter.Kind is { Length: > 0 } kind)
            activities = activities.Where(a => a.Kind == kind);
        if (filter.From is { } from)
            activities = activities.Where(a => a.On >= from);
        if (filter.To is { } to)
            activities = activities.Where(a => a.On <= to);
        return filter.Complete switch
        {
            "yes" => activities.Where(a => a.Missing == ""),
            "no" => activities.Where(a => a.Missing != ""),
            _ => activities,
        };
    }

    private static IQueryable<Activity> After(IQueryable<Activity> activities, KeyRequest ask)
    {
        if (DayKey.Asked(ask) is var (on, id))
            activities = ask.IsBackward
                ? activities.Where(a => a.On > on || (a.On == on && a.Id > id))
                : activities.Where(a => a.On < on || (a.On == on && a.Id < id));
        return ask.IsBackward ? activities.OrderBy(a => a.On).ThenBy(a => a.Id) : activities.OrderByDescending(a => a.On).ThenByDescending(a => a.Id);
    }

    private async Task<List<ActivityRow>> RowsAsync(IQueryable<Activity> ordered, int size, CancellationToken cancellationToken)
    {
        var activities = await ordered.Take(size).ToListAsync(cancellationToken);
        var names = await scopes.NamesAsync([.. activities.Select(a => a.OrganizationId).Distinct()], cancellationToken);
        return [.. activities.Select(a => new ActivityRow(a, names.GetValueOrDefault(a.OrganizationId, "")))];
    }

    private static string Key(Activity activity) => DayKey.Of(activity.On, activity.Id);
}
