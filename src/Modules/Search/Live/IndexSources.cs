using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Core.Indexing;
using Union.Search.Index.Storage;
using Union.Search.Live.Files;

namespace Union.Search.Live;

/// <summary>Moves what the modules' sources give into an index file: a tenant as a whole, or what changed since it was last followed.</summary>
internal sealed class IndexSources(TenantScopes scopes, FileTexts texts)
{
    private const int DocumentsPerWrite = 100;
    private const int ChangesPerWrite = 500;

    /// <summary>Writes every document of a tenant, then how far its changes are thereby known.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="file">The file; it must not be followed by others meanwhile, unless <paramref name="between"/> does it.</param>
    /// <param name="written">Told how many documents each write had.</param>
    /// <param name="cancellationToken">Stops between two writes.</param>
    /// <param name="takes">Which kinds of sources; all by default.</param>
    /// <param name="between">Called between two writes.</param>
    public Task WriteAllAsync(
        Guid tenantId,
        IndexFile file,
        Action<int> written,
        CancellationToken cancellationToken,
        Func<string, bool>? takes = null,
        Func<Task>? between = null
    ) =>
        scopes.UsingAsync(
            tenantId,
            async services =>
            {
                // Read first: what is saved meanwhile is followed once more afterwards.
                var head = await HeadAsync(services, tenantId, cancellationToken);
                var gone = file.Registry.KeysOf(tenantId).ToHashSet(StringComparer.Ordinal);
                var batch = new List<IndexDocument>(DocumentsPerWrite);
                // The next documents are read while these are written.
                var writing = Task.CompletedTask;
                try
                {
                    foreach (var source in SourcesOf(services, takes))
                    await foreach (var document in source.AllAsync(cancellationToken).WithCancellation(cancellationToken))
                    {
                        batch.Add(document);
                        gone.Remove(document.Id);
                        if (batch.Count < DocumentsPerWrite)
                            continue;
                        await writing;
                        if (between is not null)
                            await between();
                        var full = batch;
                        writing = Task.Run(() => WriteAsync(file, full, written, cancellationToken), cancellationToken);
                        batch = new List<IndexDocument>(DocumentsPerWrite);
                    }
                    await writing;
                }
                finally
                {
                    await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
                // Of a file that was not empty: what no source gives any more. A record's parts go with it.
                gone.RemoveWhere(key => key.Contains('/'));
                await file.WriteAsync(BatchOf(gone, batch) with { Tenant = tenantId, Sequence = head }, cancellationToken);
                written(batch.Count);
            }
        );

    private async Task WriteAsync(IndexFile file, List<IndexDocument> documents, Action<int> written, CancellationToken cancellationToken)
    {
        await file.WriteAsync(BatchOf([], documents), cancellationToken);
        written(documents.Count);
    }

    /// <summary>Follows a tenant's changes from the act after <paramref name="cursor"/>; gives how far it came.</summary>
    public Task<long> FollowAsync(
        Guid tenantId,
        IndexFile file,
        long cursor,
        CancellationToken cancellationToken,
        Func<string, bool>? takes = null,
        bool hideOnly = false
    ) =>
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
                foreach (var source in SourcesOf(services, takes))
                {
                    var own = changes.Where(change => source.RecordKinds.Contains(change.Record.Kind)).Select(change => change.Record).ToList();
                    if (own.Count == 0)
                        continue;
                    var changed = await source.RecordsOfAsync(own, cancellationToken);
                    records.UnionWith(changed);
                    if (hideOnly)
                        continue;
                    foreach (var some in changed.Chunk(DocumentsPerWrite))
                        documents.AddRange(await source.LoadAsync(some, cancellationToken));
                }
                string[] keys = [.. records.Select(id => id.ToString("D"))];
                if (hideOnly)
                    file.Hide(keys);
                else
                    await file.WriteAsync(BatchOf(keys, documents) with { Tenant = tenantId, Sequence = reached }, cancellationToken);
                return reached;
            }
        );

    /// <summary>Writes some records of a tenant again, such as those whose files have been read.</summary>
    public Task WriteAgainAsync(
        Guid tenantId,
        IndexFile file,
        IReadOnlyCollection<Guid> records,
        CancellationToken cancellationToken,
        Func<string, bool>? takes = null
    ) =>
        scopes.UsingAsync(
            tenantId,
            async services =>
            {
                var documents = new List<IndexDocument>();
                foreach (var source in SourcesOf(services, takes))
                foreach (var some in records.Chunk(DocumentsPerWrite))
                    documents.AddRange(await source.LoadAsync(some, cancellationToken));
                await file.WriteAsync(BatchOf([.. records.Select(id => id.ToString("D"))], documents), cancellationToken);
            }
        );

    private static IEnumerable<IIndexSource> SourcesOf(IServiceProvider services, Func<string, bool>? takes) =>
        services.GetServices<IIndexSource>().Where(source => takes is null || takes(source.Kind));

    private IndexBatch BatchOf(IReadOnlyCollection<string> removed, IReadOnlyCollection<IndexDocument> documents)
    {
        var filled = new List<IndexDocument>(documents.Count);
        var files = new Dictionary<string, IReadOnlyList<FileRow>>();
        foreach (var document in documents)
        {
            var (full, rows) = texts.Fill(document);
            filled.Add(full);
            if (rows.Count > 0)
                files[document.Id] = rows;
        }
        return new IndexBatch(removed, filled) { Files = files };
    }

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
            .Select(change => new Change(change.Sequence, new RecordChange(change.Kind, change.RecordId, change.Values)))
            .ToListAsync(cancellationToken);
    }

    private sealed record Change(long Sequence, RecordChange Record);
}
