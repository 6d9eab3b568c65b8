using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;

namespace Union.Organizations.Founding.Cases;

/// <summary>
/// Which foundings a person may see and carry on: those of the organizations within their reach. The superior's people hold their
/// permission above; the unit's own people hold it at the union in preparation.
/// </summary>
internal sealed class FoundingReach(UnionDbContext db, OrganizationReach reach, Access access, ICurrentTenant tenant)
{
    public async Task<IQueryable<UnionFounding>> VisibleAsync(Guid? within, CancellationToken cancellationToken)
    {
        var seen = await reach.VisibleAsync();
        if (within is { } id)
        {
            if (await reach.FindAsync(id, cancellationToken) is not { } top)
                return db.Below<UnionFounding>().Where(_ => false);
            seen = seen.Within(o => o.Path, top.Path);
        }
        return db.Below<UnionFounding>().Where(f => seen.Any(o => o.Id == f.OrganizationId));
    }

    /// <summary>One founding for reading; null when there is none or it lies outside the reach.</summary>
    public async Task<UnionFounding?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await (await VisibleAsync(null, cancellationToken)).SingleOrDefaultAsync(f => f.Id == id, cancellationToken);

    /// <summary>The same row, tracked for a change; of this site only.</summary>
    public Task<UnionFounding> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        db.Set<UnionFounding>().SingleAsync(f => f.Id == id, cancellationToken);

    public async Task<bool> MayAsync(string permission, UnionFounding founding) =>
        founding.TenantId == tenant.Id && await access.HasAsync(permission, founding.OrganizationId);
}
