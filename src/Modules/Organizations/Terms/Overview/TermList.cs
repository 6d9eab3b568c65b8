using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Organizations.Register;
using Union.Organizations.Tree;
using Union.Web.Lists;

namespace Union.Organizations.Terms.Overview;

/// <summary>Reads the current terms within a person's reach.</summary>
internal sealed class TermList(
    UnionDbContext db,
    OrganizationReach reach,
    RuleBook rules,
    IOrganizationTree tree,
    StampedCache cache,
    TimeProvider clock
)
{
    public async Task<TermDays> DaysAsync(CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        return TermDays.From(today, await rules.ForAsync(tree.RootId, today, cancellationToken));
    }

    /// <summary>Null when the subtree asked for is not to be seen.</summary>
    public async Task<KeyPage<TermRow>?> PageAsync(TermFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(filter, cancellationToken) is not { } matching)
            return null;
        var asked = $"{filter.Status},{filter.Level},{filter.Delay},{filter.Within},{filter.From:O},{filter.To:O}";
        var all = matching;
        long? total = string.IsNullOrWhiteSpace(filter.Q) ? await KeptAsync($"count:{asked}", () => all.LongCountAsync(cancellationToken)) : null;
        var key = Guid.TryParse(ask.Key(), out var id) ? await db.Below<Term>().FirstOrDefaultAsync(t => t.Id == id, cancellationToken) : null;
        if (key is { DueOn: var due, Id: var last })
            matching = ask.IsBackward
                ? matching.Where(m => m.Term.DueOn <= due && (m.Term.DueOn < due || m.Term.Id < last))
                : matching.Where(m => m.Term.DueOn >= due && (m.Term.DueOn > due || m.Term.Id > last));
        var ordered = ask.IsBackward
            ? matching.OrderByDescending(m => m.Term.DueOn).ThenByDescending(m => m.Term.Id)
            : matching.OrderBy(m => m.Term.DueOn).ThenBy(m => m.Term.Id);
        return KeyPage.Of(await Rows(ordered.Take(ask.Take)).ToListAsync(cancellationToken), ask, r => r.Term.Id.ToString(), total);
    }

    public async Task<IAsyncEnumerable<TermRow>?> AllAsync(TermFilter filter, CancellationToken cancellationToken) =>
        await MatchingAsync(filter, cancellationToken) is { } matching
            ? Rows(matching.OrderBy(m => m.Term.DueOn).ThenBy(m => m.Term.Id)).AsAsyncEnumerable()
            : null;

    /// <summary>Overdue by tier and length of delay.</summary>
    public Task<IReadOnlyList<DelayRow>> DelaysAsync(CancellationToken cancellationToken) =>
        KeptAsync("delays", () => ReadDelaysAsync(cancellationToken));

    private async Task<IReadOnlyList<DelayRow>> ReadDelaysAsync(CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        var (half, year, three) = (today.AddMonths(-6), today.AddYears(-1), today.AddYears(-3));
        var current = (await MatchingAsync(new TermFilter(), cancellationToken))!.Where(m => m.Term.DueOn < today);
        var rows = await current
            .GroupBy(m => m.Organization.Level)
            .Select(g => new
            {
                Level = g.Key,
                HalfYear = g.Count(m => m.Term.DueOn >= half),
                OneYear = g.Count(m => m.Term.DueOn >= year && m.Term.DueOn < half),
                ThreeYears = g.Count(m => m.Term.DueOn >= three && m.Term.DueOn < year),
                Longer = g.Count(m => m.Term.DueOn < three),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.OrderBy(r => r.Level).Select(r => new DelayRow(r.Level, r.HalfYear, r.OneYear, r.ThreeYears, r.Longer))];
    }

    /// <summary>How many become due in each month of a year, and the first of them.</summary>
    public async Task<(IReadOnlyDictionary<(int Year, int Month), int> Counts, IReadOnlyList<TermRow> Rows)?> YearAsync(
        Guid? within,
        DateOnly from,
        int most,
        CancellationToken cancellationToken
    )
    {
        var filter = new TermFilter
        {
            Within = within,
            From = from,
            To = from.AddYears(1).AddDays(-1),
        };
        if (await MatchingAsync(filter, cancellationToken) is not { } matching)
            return null;
        var counts = await KeptAsync($"months:{within}:{from:O}", () => MonthsAsync(matching, cancellationToken));
        var rows = await Rows(matching.OrderBy(m => m.Term.DueOn).ThenBy(m => m.Term.Id).Take(most)).ToListAsync(cancellationToken);
        return (counts, rows);
    }

    /// <summary>Organizations that should have a term and have none on record.</summary>
    public async Task<int> WithoutTermAsync(CancellationToken cancellationToken)
    {
        var without = await WithoutAsync(null, null);
        return await KeptAsync("without", () => without.CountAsync(cancellationToken));
    }

    /// <summary>These organizations, by name.</summary>
    public async Task<KeyPage<OrganizationRow>> WithoutPageAsync(
        string? q,
        OrganizationLevel? level,
        KeyRequest ask,
        CancellationToken cancellationToken
    )
    {
        var rows = await WithoutAsync(q, level);
        var all = rows;
        long? total = string.IsNullOrWhiteSpace(q) ? await KeptAsync($"without:{level}", () => all.LongCountAsync(cancellationToken)) : null;
        if (Guid.TryParse(ask.Key(), out var id) && await rows.FirstOrDefaultAsync(o => o.Id == id, cancellationToken) is { Name: var name })
            rows = ask.IsBackward
                ? rows.Where(o => string.Compare(o.Name, name) <= 0 && (string.Compare(o.Name, name) < 0 || o.Id < id))
                : rows.Where(o => string.Compare(o.Name, name) >= 0 && (string.Compare(o.Name, name) > 0 || o.Id > id));
        rows = ask.IsBackward ? rows.OrderByDescending(o => o.Name).ThenByDescending(o => o.Id) : rows.OrderBy(o => o.Name).ThenBy(o => o.Id);
        var read = await WithParents(rows.Take(ask.Take)).ToListAsync(cancellationToken);
        return KeyPage.Of(read, ask, r => r.Organization.Id.ToString(), total);
    }

    public async Task<IAsyncEnumerable<OrganizationRow>> WithoutAllAsync(string? q, OrganizationLevel? level) =>
        WithParents((await WithoutAsync(q, level)).OrderBy(o => o.Path)).AsAsyncEnumerable();

    // Outposts are sent, not elected; organizers and parts of a union have no term.
    private async Task<IQueryable<Organization>> WithoutAsync(string? q, OrganizationLevel? level)
    {
        var unions = (await reach.VisibleAsync()).Where(o =>
            o.State == OrganizationState.Active
            && o.Type != OrganizationType.UnionBranch
            && o.Type != OrganizationType.UnionGroup
            && o.Type != OrganizationType.Organizer
            && (o.TownshipForm == null || o.TownshipForm != TownshipForm.WorkCommittee)
        );
        if (level is { } tier)
            unions = unions.Where(o => o.Level == tier);
        return TreeSearch.Matching(unions, q).Where(o => !db.Below<Term>().Any(t => t.OrganizationId == o.Id && t.ClosedOn == null));
    }

    private IQueryable<OrganizationRow> WithParents(IQueryable<Organization> rows) =>
        rows.Select(o => new OrganizationRow(o, db.Below<Organization>().Where(p => p.Id == o.ParentId).Select(p => p.Name).FirstOrDefault() ?? ""));

    public async Task<IQueryable<TermMatch>?> MatchingAsync(TermFilter filter, CancellationToken cancellationToken)
    {
        var organizations = (await reach.VisibleAsync()).Where(o => o.State != OrganizationState.Dissolved);
        if (filter.Within is { } within)
        {
            if (await reach.FindAsync(within, cancellationToken) is not { } top)
                return null;
            organizations = organizations.Within(o => o.Path, top.Path);
        }
        if (filter.Level is { } level)
            organizations = organizations.Where(o => o.Level == level);
        organizations = TreeSearch.Matching(organizations, filter.Q);
        var terms = Limit(db.Below<Term>().Where(t => t.ClosedOn == null), filter, await DaysAsync(cancellationToken));
        return terms.Join(organizations, t => t.OrganizationId, o => o.Id, (t, o) => new TermMatch { Term = t, Organization = o });
    }

    // A figure over all rows of a region costs a tenth of a second; it is read again when anything changed, or the day did.
    private async Task<T> KeptAsync<T>(string name, Func<Task<T>> read) =>
        await cache.GetAsync($"terms:{name}:{Today.Of(clock):O}:{string.Join(',', await reach.PathsAsync(Permissions.View))}", read);

    private static async Task<Dictionary<(int Year, int Month), int>> MonthsAsync(IQueryable<TermMatch> matching, CancellationToken cancellationToken)
    {
        var counts = await matching
            .GroupBy(m => new { m.Term.DueOn.Year, m.Term.DueOn.Month })
            .Select(g => new
            {
                g.Key.Year,
                g.Key.Month,
                Count = g.Count(),
            })
            .ToListAsync(cancellationToken);
        return counts.ToDictionary(c => (c.Year, c.Month), c => c.Count);
    }

    private static IQueryable<Term> Limit(IQueryable<Term> terms, TermFilter filter, TermDays days)
    {
        var (today, soon, serious) = (days.Today, days.Today.AddDays(days.DueSoon), days.Today.AddDays(-days.Serious));
        terms = filter.Status switch
        {
            TermChoice.Overdue => terms.Where(t => t.DueOn < today),
            TermChoice.SeriouslyOverdue => terms.Where(t => t.DueOn < today && t.DueOn <= serious),
            TermChoice.DueSoon => terms.Where(t => t.DueOn >= today && t.DueOn <= soon && (t.ExtendedTo == null || t.EndsOn >= today)),
            TermChoice.Extended => terms.Where(t => t.ExtendedTo != null && t.DueOn >= today && t.EndsOn < today),
            TermChoice.InTerm => terms.Where(t => t.DueOn > soon && t.EndsOn >= today),
            _ => terms,
        };
        if (filter.Delay is { } delay)
        {
            var (late, recent) = delay.DueDays(today);
            terms = terms.Where(t => t.DueOn >= late && t.DueOn <= recent);
        }
        if (filter.From is { } from)
            terms = terms.Where(t => t.DueOn >= from);
        if (filter.To is { } to)
            terms = terms.Where(t => t.DueOn <= to);
        return terms;
    }

    private IQueryable<TermRow> Rows(IQueryable<TermMatch> matches) =>
        matches.Select(m => new TermRow
        {
            Term = m.Term,
            OrganizationId = m.Organization.Id,
            Name = m.Organization.Name,
            Level = m.Organization.Level,
            Superior = db.Below<Organization>().Where(p => p.Id == m.Organization.ParentId).Select(p => p.Name).FirstOrDefault() ?? "",
            Chair =
                db.Below<Officer>()
                    .Where(f => f.OrganizationId == m.Organization.Id && f.Post == OfficerPost.Chair && f.To == null)
                    .Select(f => f.PersonName)
                    .FirstOrDefault()
                ?? "",
        });
}
