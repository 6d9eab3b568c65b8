using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers.Trainings;
using Union.Organizations.Terms;
using Union.Organizations.Terms.Overview;
using Union.Organizations.Tree;
using Union.Web.Lists;

namespace Union.Organizations.Officers.Register;

/// <summary>Reads the officers of a person's reach, by page or whole.</summary>
internal sealed class OfficerList(
    UnionDbContext db,
    OrganizationReach reach,
    RuleBook rules,
    IOrganizationTree tree,
    StampedCache cache,
    TimeProvider clock
)
{
    private const int Portion = 500;

    public DateOnly Day => Today.Of(clock);

    public async Task<TrainingDuty> DutyAsync(CancellationToken cancellationToken) =>
        TrainingDuty.From(await rules.ForAsync(tree.RootId, Day, cancellationToken));

    /// <summary>Null when the subtree asked for is not to be seen.</summary>
    public async Task<KeyPage<OfficerRow>?> PageAsync(OfficerFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(filter, cancellationToken) is not { } matching)
            return null;
        var all = matching;
        long? total = string.IsNullOrWhiteSpace(filter.Q)
            ? await KeptAsync($"count:{filter.Key}", () => all.LongCountAsync(cancellationToken))
            : null;
        if (Guid.TryParse(ask.Key(), out var key))
            matching = ask.IsBackward ? matching.Where(m => m.Officer.Id < key) : matching.Where(m => m.Officer.Id > key);
        var ordered = ask.IsBackward ? matching.OrderByDescending(m => m.Officer.Id) : matching.OrderBy(m => m.Officer.Id);
        return KeyPage.Of(await Rows(ordered.Take(ask.Take)).ToListAsync(cancellationToken), ask, r => r.Officer.Id.ToString(), total);
    }

    /// <summary>All that match, read in portions; null when the subtree asked for is not to be seen.</summary>
    public async Task<IAsyncEnumerable<OfficerRow>?> AllAsync(OfficerFilter filter, CancellationToken cancellationToken) =>
        await MatchingAsync(filter, cancellationToken) is { } matching ? InPortionsAsync(matching) : null;

    public async Task<IQueryable<OfficerMatch>?> MatchingAsync(OfficerFilter filter, CancellationToken cancellationToken)
    {
        var organizations = (await reach.VisibleAsync()).Where(o => o.State != OrganizationState.Dissolved);
        if (filter.Within is { } within)
        {
            if (await reach.FindAsync(within, cancellationToken) is not { } top)
                return null;
            organizations = filter.Own ? organizations.Where(o => o.Id == within) : organizations.Within(o => o.Path, top.Path);
        }
        return Limit(filter, await DutyAsync(cancellationToken))
            .Join(organizations, f => f.OrganizationId, o => o.Id, (f, o) => new OfficerMatch { Officer = f, Organization = o });
    }

    /// <summary>A figure kept until anything changes.</summary>
    public async Task<T> KeptAsync<T>(string name, Func<Task<T>> read) =>
        await cache.GetAsync($"officers:{name}:{Day:O}:{string.Join(',', await reach.PathsAsync(Permissions.View))}", read);

    private IQueryable<Officer> Limit(OfficerFilter filter, TrainingDuty duty)
    {
        var today = Day;
        var officers = filter.Former
            ? db.Below<Officer>().Where(f => f.To != null && f.To <= today)
            : db.Below<Officer>().Where(f => f.From <= today && (f.To == null || f.To > today));
        if (filter.Body is { } body)
            officers = officers.Where(f => f.Body == body);
        if (filter.Post is { } post)
            officers = officers.Where(f => f.Post == post);
        if (filter.Engagement is { } engagement)
            officers = officers.Where(f => f.Engagement == engagement);
        if (filter.Q?.Trim() is { Length: > 0 } q)
            officers = officers.Where(f => f.PersonName.Contains(q));
        return OfTerm(officers, filter.Term).In(filter.Training, duty, db, today);
    }

    private IQueryable<Officer> OfTerm(IQueryable<Officer> officers, TermChoice? choice)
    {
        if (choice is not { } wanted)
            return officers;
        var today = Day;
        var soon = today.AddDays(180);
        var terms = db.Below<Term>().Where(t => t.ClosedOn == null);
        terms = wanted switch
        {
            TermChoice.Overdue or TermChoice.SeriouslyOverdue => terms.Where(t => t.DueOn < today),
            TermChoice.DueSoon => terms.Where(t => t.DueOn >= today && t.DueOn <= soon),
            TermChoice.Extended => terms.Where(t => t.ExtendedTo != null && t.DueOn >= today),
            _ => terms.Where(t => t.DueOn > soon),
        };
        return officers.Where(f => terms.Any(t => t.Id == f.TermId));
    }

    private IQueryable<OfficerRow> Rows(IQueryable<OfficerMatch> matches) =>
        matches.Select(m => new OfficerRow
        {
            Officer = m.Officer,
            Organization = m.Organization.Name,
            TermDueOn = db.Below<Term>().Where(t => t.Id == m.Officer.TermId).Select(t => (DateOnly?)t.DueOn).FirstOrDefault(),
            TrainedOn = db.Below<TrainingAttendance>()
                .Where(a => a.OrganizationId == m.Officer.OrganizationId && a.PersonName == m.Officer.PersonName && a.Result != ExamResult.Failed)
                .Max(a => (DateOnly?)a.On),
        });

    private async IAsyncEnumerable<OfficerRow> InPortionsAsync(IQueryable<OfficerMatch> matching)
    {
        for (var last = Guid.Empty; ; )
        {
            var from = last;
            var found = await Rows(matching.Where(m => m.Officer.Id > from).OrderBy(m => m.Officer.Id).Take(Portion)).ToListAsync();
            foreach (var row in found)
                yield return row;
            if (found.Count < Portion)
                yield break;
            last = found[^1].Officer.Id;
        }
    }
}
