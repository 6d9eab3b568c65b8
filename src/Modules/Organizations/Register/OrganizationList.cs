using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Lists;

namespace Union.Organizations.Register;

/// <summary>Reads the list of organizations within a person's reach, by page or whole.</summary>
internal sealed class OrganizationList(UnionDbContext db, OrganizationReach reach)
{
    /// <summary>Null when the subtree asked for is not to be seen.</summary>
    public async Task<KeyPage<OrganizationRow>?> PageAsync(OrganizationFilter filter, KeyRequest ask, CancellationToken cancellationToken)
    {
        if (await MatchingAsync(filter, cancellationToken) is not { } matching)
            return null;
        // Counting by filters reads an index only; counting by a word would read every name again.
        long? total = string.IsNullOrWhiteSpace(filter.Q) ? await matching.LongCountAsync(cancellationToken) : null;
        var after = Guid.TryParse(ask.Key(), out var id) ? await matching.FirstOrDefaultAsync(o => o.Id == id, cancellationToken) : null;
        var rows = await WithParents(Ordered(After(matching, after, filter, ask.IsBackward), filter, ask.IsBackward).Take(ask.Take))
            .ToListAsync(cancellationToken);
        return KeyPage.Of(rows, ask, r => r.Organization.Id.ToString(), total);
    }

    /// <summary>All that match, read as they are written; null when the subtree asked for is not to be seen.</summary>
    public async Task<IAsyncEnumerable<OrganizationRow>?> AllAsync(OrganizationFilter filter, CancellationToken cancellationToken) =>
        await MatchingAsync(filter, cancellationToken) is { } matching ? WithParents(matching.OrderBy(o => o.Path)).AsAsyncEnumerable() : null;

    public async Task<IQueryable<Organization>?> MatchingAsync(OrganizationFilter filter, CancellationToken cancellationToken)
    {
        var rows = await reach.VisibleAsync();
        if (filter.Within is { } within)
        {
            if (await reach.FindAsync(within, cancellationToken) is not { } top)
                return null;
            rows = rows.Within(o => o.Path, top.Path);
        }
        if (filter.Grassroots)
            rows = AreaCounts.Grassroots(rows);
        if (filter.Type is { } type)
            rows = rows.Where(o => o.Type == type);
        if (filter.Level is { } level)
            rows = rows.Where(o => o.Level == level);
        if (filter.State is { } state)
            rows = rows.Where(o => o.State == state);
        if (filter.Industry is { Length: > 0 } industry)
            rows = industry == "-" ? rows.Where(o => o.IndustrySection == "") : rows.Where(o => o.IndustrySection == industry);
        return TreeSearch.Matching(OfSize(rows, filter.Size), filter.Q);
    }

    private static IQueryable<Organization> OfSize(IQueryable<Organization> rows, SizeBand? size) =>
        size switch
        {
            SizeBand.Under25 => rows.Where(o => o.Members < 25),
            SizeBand.From25 => rows.Where(o => o.Members >= 25 && o.Members < 100),
            SizeBand.From100 => rows.Where(o => o.Members >= 100 && o.Members < 200),
            SizeBand.From200 => rows.Where(o => o.Members >= 200),
            _ => rows,
        };

    private static IQueryable<Organization> After(IQueryable<Organization> rows, Organization? key, OrganizationFilter filter, bool isBackward)
    {
        if (key is null)
            return rows;
        var (id, name, members) = (key.Id, key.Name, key.Members);
        return (filter.ByMembers, Up: filter.IsDescending == isBackward) switch
        {
            (true, true) => rows.Where(o => o.Members >= members && (o.Members > members || o.Id > id)),
            (true, false) => rows.Where(o => o.Members <= members && (o.Members < members || o.Id < id)),
            (false, true) => rows.Where(o => string.Compare(o.Name, name) >= 0 && (string.Compare(o.Name, name) > 0 || o.Id > id)),
            _ => rows.Where(o => string.Compare(o.Name, name) <= 0 && (string.Compare(o.Name, name) < 0 || o.Id < id)),
        };
    }

    private static IQueryable<Organization> Ordered(IQueryable<Organization> rows, OrganizationFilter filter, bool isBackward) =>
        (filter.ByMembers, Up: filter.IsDescending == isBackward) switch
        {
            (true, true) => rows.OrderBy(o => o.Members).ThenBy(o => o.Id),
            (true, false) => rows.OrderByDescending(o => o.Members).ThenByDescending(o => o.Id),
            (false, true) => rows.OrderBy(o => o.Name).ThenBy(o => o.Id),
            _ => rows.OrderByDescending(o => o.Name).ThenByDescending(o => o.Id),
        };

    private IQueryable<OrganizationRow> WithParents(IQueryable<Organization> rows) =>
        rows.Select(o => new OrganizationRow(o, db.Below<Organization>().Where(p => p.Id == o.ParentId).Select(p => p.Name).FirstOrDefault() ?? ""));
}
