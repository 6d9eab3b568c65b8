using Microsoft.EntityFrameworkCore;
using Union.Organizations.Import.Batches;
using Union.Organizations.Tree;

namespace Union.Organizations.Import.Planning;

/// <summary>Where the person who imports may put rows, and what is there.</summary>
internal sealed class ImportScope(UnionDbContext db, OrganizationReach reach, ICurrentUser user)
{
    /// <summary>Paths of the subtrees the import may write in: the batch's own, as far as the permission reaches.</summary>
    public async Task<ScopePaths> PathsAsync(ImportBatch batch, CancellationToken cancellationToken)
    {
        var top = await db.Set<Organization>().Where(o => o.Id == batch.OrganizationId).Select(o => o.Path).SingleAsync(cancellationToken);
        // Who works at the command line runs the installation.
        return new ScopePaths(top, user.Id is null ? [top] : await reach.PathsAsync(Permissions.Import));
    }

    public async Task<OrganizationBook> BookAsync(CancellationToken cancellationToken) =>
        new(await db.Set<Organization>().AsNoTracking().ToListAsync(cancellationToken));
}
