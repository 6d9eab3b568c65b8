using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Core.Users;

namespace Union.Core.Notifications;

/// <summary>What the signed-in person was told and may still see.</summary>
public sealed class OwnNotifications(UnionDbContext db, ICurrentUser user, Access access)
{
    /// <summary>One person's rows, without those whose permission the person no longer holds.</summary>
    public async Task<IQueryable<Notification>> SeenAsync(CancellationToken cancellationToken)
    {
        var id = user.Id ?? Guid.Empty;
        var mine = db.Set<Notification>().Where(n => n.UserId == id);
        var asked = await mine.Where(n => n.Permission != null).Select(n => n.Permission!).Distinct().ToListAsync(cancellationToken);
        var held = new List<string>();
        foreach (var permission in asked)
            if (await access.HasAsync(permission))
                held.Add(permission);
        return asked.Count == held.Count ? mine : mine.Where(n => n.Permission == null || held.Contains(n.Permission));
    }

    /// <summary>How many are unread, for the bell: one query, and no more for the common case that none asks for a permission.</summary>
    public async Task<int> UnreadAsync(CancellationToken cancellationToken)
    {
        if (user.Id is not { } id)
            return 0;
        var groups = await db.Set<Notification>()
            .Where(n => n.UserId == id && n.ReadAt == null)
            .GroupBy(n => n.Permission)
            .Select(g => new { Permission = g.Key, Count = g.Count() })
            .ToListAsync(cancellationToken);
        var count = 0;
        foreach (var group in groups)
            if (group.Permission is null || await access.HasAsync(group.Permission))
                count += group.Count;
        return count;
    }
}
