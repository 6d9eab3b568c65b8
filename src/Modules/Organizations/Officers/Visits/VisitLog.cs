using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Exports;
using Union.Web.Forms;
using Union.Web.Lists;

namespace Union.Organizations.Officers.Visits;

/// <summary>Visits of the organizations of a person's reach, the newest first; and how one is told to others.</summary>
internal sealed class VisitLog(UnionDbContext db, OrganizationReach reach, ActivityLog activities)
{
    public static IReadOnlyList<ExportColumn<VisitRow>> Columns { get; } =
    [
        new("工会", r => r.Organization),
        new("方式", r => r.Visit.Kind.DisplayName()),
        new("日期", r => r.Visit.On),
        new("地点", r => r.Visit.Place),
        new("人员", r => r.Visit.Who),
        new("了解到的情况", r => r.Visit.Finding),
    ];

    public async Task<KeyPage<VisitRow>?> PageAsync(VisitFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(filter, cancellationToken) is not { } rows)
            return null;
        var total = await rows.LongCountAsync(cancellationToken);
        if (DayKey.Asked(ask) is var (on, id))
            rows = ask.IsBackward
                ? rows.Where(r => r.Visit.On > on || (r.Visit.On == on && r.Visit.Id > id))
                : rows.Where(r => r.Visit.On < on || (r.Visit.On == on && r.Visit.Id < id));
        rows = ask.IsBackward
            ? rows.OrderBy(r => r.Visit.On).ThenBy(r => r.Visit.Id)
            : rows.OrderByDescending(r => r.Visit.On).ThenByDescending(r => r.Visit.Id);
        return KeyPage.Of(await rows.Take(ask.Take).ToListAsync(cancellationToken), ask, Key, total);
    }

    public async Task<IAsyncEnumerable<VisitRow>?> AllAsync(VisitFilter filter, CancellationToken cancellationToken) =>
        (await MatchingAsync(filter, cancellationToken))?.OrderByDescending(r => r.Visit.On).ThenByDescending(r => r.Visit.Id).AsAsyncEnumerable();

    public Task TellAsync(Visit visit, CancellationToken cancellationToken) =>
        activities.PublishAsync(
            new Happening(
                OfficerKinds.Visited,
                visit.OrganizationId,
                visit.On,
                $"{visit.Kind.DisplayName()}：{visit.Place}",
                $"/admin/officers/visits/{visit.Id}",
                visit.Id,
                visit.Finding.Length == 0 ? ["缺了解到的情况"] : []
            ),
            cancellationToken
        );

    private async Task<IQueryable<VisitRow>?> MatchingAsync(VisitFilter filter, CancellationToken cancellationToken)
    {
        var organizations = await reach.VisibleAsync();
        if (filter.Within is { } within)
        {
            if (await reach.FindAsync(within, cancellationToken) is not { } top)
                return null;
            organizations = organizations.Within(o => o.Path, top.Path);
        }
        var visits = db.Below<Visit>();
        if (filter.Kind is { } kind)
            visits = visits.Where(v => v.Kind == kind);
        if (filter.From is { } from)
            visits = visits.Where(v => v.On >= from);
        if (filter.To is { } to)
            visits = visits.Where(v => v.On <= to);
        if (filter.Q?.Trim() is { Length: > 0 } q)
            visits = visits.Where(v => v.Place.Contains(q) || v.Who.Contains(q) || v.Finding.Contains(q));
        return visits.Join(organizations, v => v.OrganizationId, o => o.Id, (v, o) => new VisitRow { Visit = v, Organization = o.Name });
    }

    private static string Key(VisitRow row) => DayKey.Of(row.Visit.On, row.Visit.Id);
}
