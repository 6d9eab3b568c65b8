using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Union.Core.Data;
using Union.Core.Features;
using Union.Core.Tenants;
using Union.Core.Users;

namespace Union.Core.Acts;

/// <summary>Writes the acts of a save, one per tenant it touches, at the end of that tenant's chain.</summary>
public sealed class ActWriter(ICurrentUser user, TenantRegistry registry, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Adds the acts to the context; returns the new chain ends. Throws when business rows change without an act.</summary>
    internal async Task<IReadOnlyList<ActHead>> WriteAsync(UnionDbContext db, TenantDoor? door, CancellationToken cancellationToken)
    {
        var changes = ChangeReader.BusinessChanges(db);
        if (changes.Count == 0)
            return [];
        var info =
            db.CurrentAct ?? throw new InvalidOperationException($"保存 {changes[0].Metadata.ClrType.Name} 之前没有说明操作：请先调用 db.Act(…)。");
        var heads = new List<ActHead>();
        // One order for all writers, so that two saves touching the same tenants cannot lock one another out.
        foreach (var group in changes.GroupBy(c => ((ITenantOwned)c.Entity).TenantId).OrderBy(g => g.Key))
            heads.Add(await AppendAsync(db, group.Key, [.. group], info, door, cancellationToken));
        return heads;
    }

    private async Task<ActHead> AppendAsync(
        UnionDbContext db,
        Guid tenantId,
        List<EntityEntry> changes,
        ActInfo info,
        TenantDoor? door,
        CancellationToken cancellationToken
    )
    {
        var head = await NextAsync(db, tenantId, changes.Any(c => c.Entity is Tenant or TenantFeature or FeatureProfile), cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var act = new Act
        {
            TenantId = tenantId,
            Sequence = head.Sequence,
            At = new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc),
            UserId = user.Id,
            UserName = user.DisplayName,
            OrganizationId = registry.Find(tenantId)?.RootOrganizationId ?? Guid.Empty,
            FromTenantId = (door?.From ?? user.TenantId) is { } from && from != tenantId ? from : null,
            Name = info.Name,
            Title = info.Title[..Math.Min(info.Title.Length, 400)],
            Reason = door is null ? info.Reason : info.Reason ?? door.Why,
            IpAddress = http.HttpContext?.Connection.RemoteIpAddress?.ToString(),
            PreviousHash = head.Hash,
        };
        act.Changes.AddRange(changes.Select((c, i) => ChangeReader.Read(c, act.Id, head.Sequence, i)));
        act.Hash = head.Hash = ActHash.Of(act);
        db.Add(act);
        await db.Set<ActHead>().Where(h => h.TenantId == tenantId).ExecuteUpdateAsync(s => s.SetProperty(h => h.Hash, act.Hash), cancellationToken);
        return head;
    }

    // Raising the sequence takes the row lock that orders the saves of a tenant until this transaction ends.
    private static async Task<ActHead> NextAsync(UnionDbContext db, Guid tenantId, bool registryChanged, CancellationToken cancellationToken)
    {
        var step = registryChanged ? 1 : 0;
        var raised = await db.Set<ActHead>()
            .Where(h => h.TenantId == tenantId)
            .ExecuteUpdateAsync(
                s => s.SetProperty(h => h.Sequence, h => h.Sequence + 1).SetProperty(h => h.Registry, h => h.Registry + step),
                cancellationToken
            );
        if (raised == 1)
            return await db.Set<ActHead>().AsNoTracking().SingleAsync(h => h.TenantId == tenantId, cancellationToken);
        var first = new ActHead
        {
            TenantId = tenantId,
            Sequence = 1,
            Registry = 1,
        };
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "ActHeads" ("TenantId", "Sequence", "Hash", "Registry") VALUES ({tenantId}, 1, '', 1)""",
            cancellationToken
        );
        return first;
    }
}
