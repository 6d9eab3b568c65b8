using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Indexing;
using Union.Core.Tenants;
using Union.Search.Index.Storage;

namespace Union.Search.Live;

/// <summary>Moves what the modules' sources give into an index file: a tenant as a whole, or what changed since it was last followed.</summary>
internal sealed class IndexSources(TenantScopes scopes)
{
    private const int DocumentsPerWrite = 100;
    private const int ChangesPerWrite = 500;

    /// <summary>Writes every document of a tenant, then how far its changes are thereby known.</summary>
    public Task WriteAllAsync(Guid tenantId, IndexFile file, Action<int> written, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            tenantId,
            async services =>
            {
                // Read first: what is saved meanwhile is followed once more afterwards.
                var head = await HeadAsync(services, tenantId, cancellationToken);
                var batch = new List<IndexDocument>(DocumentsPerWrite);
                foreach (var source in services.GetServices<IIndexSource>())
                {
                    await foreach (var document in source.AllAsync(cancellationToken).WithCancellation(cancellationToken))
                    {
                        batch.Add(document);
                        if (batch.Count < DocumentsPerWrite)
                            continue;
                        await file.WriteAsync(new IndexBatch([], batch), cancellationToken);
                        written(batch.Count);
                        batch.Clear();
                    }
                }
                await file.WriteAsync(new IndexBatch([], batch, tenantId, head), cancellationToken);
                written(batch.Count);
            }
        );

    /// <summary>Follows a tenant's changes from the act after <paramref name="cursor"/>; gives how far it came.</summary>
    public Task<long> FollowAsync(Guid tenantId, IndexFile file, long cursor, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            tenantId,
            async services =>
            {
                var head = await HeadAsync(services, tenantId, cancellationToken);
                var changes = await ChangesAsync(services, cursor, cancellationToken);
                // An act may have changed no record. Of a long row of changes only the first are here.
                var reached =
                    changes.Count == 0 ? head
                    : changes.Count > ChangesPerWrite ? changes[^1].Sequence
                    : Math.Max(head, changes[^1].Sequence);
                var records = new HashSet<Guid>();
                var documents = new List<IndexDocument>();
                foreach (var source in services.GetServices<IIndexSource>())
                {
                    var changed = changes.Where(change => source.RecordKinds.Contains(change.Kind)).Select(change => change.RecordId).ToHashSet();
                    records.UnionWith(changed);
                    foreach (var some in changed.Chunk(DocumentsPerWrite))
                        documents.AddRange(await source.LoadAsync(some, cancellationToken));
                }
                await file.WriteAsync(new IndexBatch([.. records.Select(id => id.ToString("D"))], documents, tenantId, reached), cancellationToken);
                return reached;
            }
        );

    private static async Task<long> HeadAsync(IServiceProvider services, Guid tenantId, CancellationToken cancellationToken) =>
        await services
            .GetRequiredService<UnionDbContext>()
            .Set<ActHead>()
            .Where(head => head.TenantId == tenantId)
            .Select(head => (long?)head.Sequence)
            .SingleOrDefaultAsync(cancellationToken)
        ?? 0;

    // Whole acts only: the cursor stands between two of them.
    private static async Task<List<Change>> ChangesAsync(IServiceProvider services, long cursor, CancellationToken cancellationToken)
    {
        var changes = services.GetRequiredService<UnionDbContext>().Set<ActChange>().AsNoTracking().Where(change => change.Sequence > cursor);
        var last = await changes
            .OrderBy(change => change.Sequence)
            .Select(change => (long?)change.Sequence)
            .Skip(ChangesPerWrite)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is { } sequence)
            changes = changes.Where(change => change.Sequence <= sequence);
        return await changes
            .OrderBy(change => change.Sequence)
            .Select(change => new Change(change.Sequence, change.Kind, change.RecordId))
            .ToListAsync(cancellationToken);
    }

    private sealed record Change(long Sequence, string Kind, Guid RecordId);
}
