using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Passing.Rounds;

/// <summary>Which rounds the signed-in person may see: those sent by organizations the permission reaches.</summary>
internal sealed class RoundReach(UnionDbContext db, Access access, IOrganizationTree tree)
{
    public async Task<IQueryable<PassingRound>> VisibleAsync()
    {
        var paths = new List<string>();
        foreach (var at in await access.HeldAtAsync(PassingPermissions.PassDown))
            if (await tree.PathOfAsync(at) is { } path)
                paths.Add(path);
        if (paths.Count == 0)
            return db.Set<PassingRound>().Where(r => false);
        return tree.IdsWithin(paths) is { } ids ? db.Set<PassingRound>().Where(r => ids.Contains(r.OrganizationId)) : db.Set<PassingRound>();
    }

    /// <summary>A round, tracked; null when it does not exist or lies outside.</summary>
    public async Task<PassingRound?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<PassingRound>().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } round
        && await access.HasAsync(PassingPermissions.PassDown, round.OrganizationId)
            ? round
            : null;
}
