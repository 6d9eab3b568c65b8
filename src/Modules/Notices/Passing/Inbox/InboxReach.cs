using Microsoft.EntityFrameworkCore;

namespace Union.Notices.Passing.Inbox;

/// <summary>Which entries the signed-in person may see: those of the organizations the permission reaches.</summary>
internal sealed class InboxReach(UnionDbContext db, Access access, IOrganizationTree tree)
{
    /// <summary>Entries of the site within the person's reach.</summary>
    public async Task<IQueryable<InboxEntry>> VisibleAsync()
    {
        var paths = new List<string>();
        foreach (var at in await access.HeldAtAsync(PassingPermissions.View))
            if (await tree.PathOfAsync(at) is { } path)
                paths.Add(path);
        if (paths.Count == 0)
            return db.Set<InboxEntry>().Where(e => false);
        return tree.IdsWithin(paths) is { } ids ? db.Set<InboxEntry>().Where(e => ids.Contains(e.OrganizationId)) : db.Set<InboxEntry>();
    }

    /// <summary>An entry, tracked; null when it does not exist or lies outside.</summary>
    public async Task<InboxEntry?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<InboxEntry>().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is { } entry
        && await access.HasAsync(PassingPermissions.View, entry.OrganizationId)
            ? entry
            : null;

    public Task<bool> MayAnswerAsync(InboxEntry entry) => access.HasAsync(PassingPermissions.Answer, entry.OrganizationId);

    public Task<bool> MayPassOnAsync(InboxEntry entry) => access.HasAsync(PassingPermissions.PassDown, entry.OrganizationId);
}
