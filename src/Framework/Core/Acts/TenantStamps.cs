using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Acts;

/// <summary>
/// The latest act number of each tenant as this node knows it: at once for its own commits, within a second for other nodes'.
/// A cache keyed by the stamp is never stale; an indexer that waits here never polls rows.
/// </summary>
public sealed class TenantStamps(IServiceScopeFactory scopes, TenantRegistry registry)
{
    private readonly ConcurrentDictionary<Guid, long> _sequences = new();
    private readonly ConcurrentDictionary<Guid, long> _registry = new();
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>0 for a tenant nothing was ever done in.</summary>
    public long Of(Guid tenantId) => _sequences.GetValueOrDefault(tenantId);

    public IReadOnlyDictionary<Guid, long> All => _sequences;

    /// <summary>Completes when any tenant's stamp moves after this call.</summary>
    public Task NextChange => _changed.Task;

    internal async Task PublishAsync(IEnumerable<ActHead> heads, CancellationToken cancellationToken)
    {
        var (any, reload) = (false, false);
        foreach (var head in heads)
        {
            any |= Raise(_sequences, head.TenantId, head.Sequence);
            reload |= Raise(_registry, head.TenantId, head.Registry);
        }
        if (reload)
            await registry.ReloadAsync(cancellationToken);
        if (any)
            Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>Learns of the commits of other nodes and of command-line verbs.</summary>
    internal async Task PollAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        await PublishAsync(await db.Set<ActHead>().AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
    }

    private static bool Raise(ConcurrentDictionary<Guid, long> map, Guid id, long value)
    {
        var before = map.GetValueOrDefault(id);
        return map.AddOrUpdate(id, value, (_, old) => Math.Max(old, value)) > before;
    }
}
