using Microsoft.EntityFrameworkCore;

namespace Union.Contents.Changes;

/// <summary>Reads the notes for readers, the newest first.</summary>
public sealed class ChangeNotes(UnionDbContext db)
{
    public async Task<IReadOnlyList<ChangeNote>> OfAsync(Guid itemId, CancellationToken cancellationToken) =>
        await db.Set<ChangeNote>()
            .AsNoTracking()
            .Where(n => n.ItemId == itemId)
            .OrderByDescending(n => n.On)
            .ThenByDescending(n => n.Id)
            .ToListAsync(cancellationToken);

    /// <summary>The newest note of each item that has one.</summary>
    public async Task<IReadOnlyDictionary<Guid, ChangeNote>> NewestAsync(Guid[] itemIds, CancellationToken cancellationToken) =>
        (await db.Set<ChangeNote>().AsNoTracking().Where(n => itemIds.Contains(n.ItemId)).ToListAsync(cancellationToken))
            .GroupBy(n => n.ItemId)
            .ToDictionary(g => g.Key, g => g.OrderByDescending(n => n.On).ThenByDescending(n => n.Id).First());
}
