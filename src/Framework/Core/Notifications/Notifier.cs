using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Data.Engines;
using Union.Core.Events;
using Union.Core.Permissions;

namespace Union.Core.Notifications;

/// <summary>
/// Tells people of the current tenant something, on the site and, as each of them chose, by mail:
/// <c>await notifier.TellAsync([new(userId, "文件动态", $"notice-published:{id}", "《…》已修改", "/notices/abc")], ct)</c>.
/// Call it from after-commit handlers and jobs: telling twice under one key tells once.
/// </summary>
public sealed class Notifier(UnionDbContext db, PermissionHolders holders, DatabaseEngine engine, TimeProvider clock)
{
    /// <summary>So many rows are saved at once.</summary>
    public const int BatchSize = 200;

    private const int MostAttempts = 3;

    /// <summary>Saves the notifications of those who may see them and were not told under the same key; what else was changed in the context is saved with them.</summary>
    /// <returns>How many people were told now.</returns>
    public async Task<int> TellAsync(IEnumerable<NotificationDraft> drafts, CancellationToken cancellationToken)
    {
        var told = 0;
        foreach (var batch in drafts.DistinctBy(d => (d.UserId, d.Key)).Chunk(BatchSize))
            told += await TellBatchAsync(await holders.SeenAsync(batch, d => d.UserId, d => d.Permission, cancellationToken), cancellationToken);
        return told;
    }

    /// <summary>
    /// From now on what was told of the record is seen only by who holds the permission: a document became one for staff, or public again
    /// (null).
    /// </summary>
    public Task RestrictAsync(Guid recordId, string? permission, CancellationToken cancellationToken) =>
        db.Set<Notification>()
            .Where(n => n.RecordId == recordId && n.Permission != permission)
            .ExecuteUpdateAsync(s => s.SetProperty(n => n.Permission, permission), cancellationToken);

    // Another node may tell the same at the same instant: its rows are seen at the second look.
    private async Task<int> TellBatchAsync(IReadOnlyList<NotificationDraft> batch, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var rows = await NewAsync(batch, cancellationToken);
            if (rows.Count == 0)
                return 0;
            db.AddRange(rows);
            try
            {
                db.Raise(new PeopleNotified([.. rows.Select(r => r.Id)]));
                await db.SaveChangesAsync(cancellationToken);
                return rows.Count;
            }
            catch (DbUpdateException e) when (attempt < MostAttempts && db.Database.CurrentTransaction is null && e.IsDuplicate(engine))
            {
                foreach (
                    var entry in db
                        .ChangeTracker.Entries()
                        .Where(x => x is { State: EntityState.Added, Entity: Notification or OutboxMessage })
                        .ToList()
                )
                    entry.State = EntityState.Detached;
            }
        }
    }

    private async Task<List<Notification>> NewAsync(IReadOnlyList<NotificationDraft> batch, CancellationToken cancellationToken)
    {
        var users = batch.Select(d => d.UserId).Distinct().ToArray();
        var keys = batch.Select(d => d.Key).Distinct(StringComparer.Ordinal).ToArray();
        var known = await db.Set<Notification>()
            .AsNoTracking()
            .Where(n => users.Contains(n.UserId) && keys.Contains(n.Key))
            .Select(n => new { n.UserId, n.Key })
            .ToListAsync(cancellationToken);
        var told = known.Select(n => (n.UserId, n.Key)).ToHashSet();
        var now = clock.GetUtcNow().UtcDateTime;
        return [.. batch.Where(d => !told.Contains((d.UserId, d.Key))).Select(d => new Notification(d, now))];
    }
}
