using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Web.Forms;

namespace Union.Organizations.Indicators;

/// <summary>Places of organizations by date, for the indicators of all modules.</summary>
internal sealed class OrganizationScopes(UnionDbContext db) : IIndicatorScopes
{
    public async ValueTask<IndicatorScope?> FindAsync(Guid organizationId, DateOnly on, CancellationToken cancellationToken) =>
        await Standing(on).Where(r => r.Place.OrganizationId == organizationId).FirstOrDefaultAsync(cancellationToken) is { } row
            ? ToScope(row)
            : null;

    public async IAsyncEnumerable<IndicatorScope> WithinAsync(string path, DateOnly on)
    {
        var rows = Standing(on)
            .Within(r => r.Place.Path, path)
            .Where(r => !AsOf.BelowScopes.Contains(r.Organization.Type))
            .OrderBy(r => r.Place.Path);
        await foreach (var row in rows.AsAsyncEnumerable())
            yield return ToScope(row);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> organizationIds, CancellationToken cancellationToken) =>
        await db.Below<Organization>()
            .Where(o => organizationIds.Contains(o.Id))
            .Select(o => new { o.Id, o.Name })
            .ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken);

    private IQueryable<Row> Standing(DateOnly day) =>
        from place in AsOf.Places(db, day)
        join organization in AsOf.Living(db, day) on place.OrganizationId equals organization.Id
        select new Row { Place = place, Organization = organization };

    private static IndicatorScope ToScope(Row row) =>
        new(
            row.Organization.Id,
            row.Organization.TenantId,
            row.Place.ParentId,
            row.Place.Path,
            row.Organization.Name,
            TierOf(row.Organization),
            row.Organization.LevelWord is { Length: > 0 } word ? word : row.Organization.Level.DisplayName()
        );

    // An industrial union of county rank stands beside the townships, not among the counties.
    private static int TierOf(Organization organization) =>
        organization.Type.IsLocalFederation() ? (int)organization.Level : Math.Max((int)organization.Level, IndicatorScope.Township);

    private sealed class Row
    {
        public OrganizationPlace Place { get; init; } = null!;

        public Organization Organization { get; init; } = null!;
    }
}
