using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Union.Core.Acts;
using Union.Search.Index.Vocabularies;

namespace Union.Search.Words;

/// <summary>
/// The vocabulary of each site: what comes with the product, on top what the sites above it say, on top its own. Words work when a query is
/// read, so an edit holds with the next search here and within a second on other nodes, and no index is touched.
/// </summary>
internal sealed class SiteVocabularies(TenantScopes scopes, TenantRegistry tenants, TenantStamps stamps) : IDisposable
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private ConcurrentDictionary<Guid, Vocabulary> made = [];
    private ILookup<Guid, VocabularyWord> words = Array.Empty<VocabularyWord>().ToLookup(word => word.TenantId);
    private long readAt = -1;

    /// <summary>As it is now; a new object after each edit.</summary>
    public Vocabulary Of(Guid tenantId) => Volatile.Read(ref made).GetOrAdd(tenantId, Make);

    /// <summary>Reads the words again when anything was done anywhere since, or because they are known to have changed.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken, bool changed = false)
    {
        var stamp = stamps.All.Sum(pair => pair.Value);
        if (!changed && stamp == Volatile.Read(ref readAt) || tenants.Default is not { } root)
            return;
        await reading.WaitAsync(cancellationToken);
        try
        {
            var rows = await scopes.UsingAsync(
                root.Id,
                services => services.GetRequiredService<UnionDbContext>().Below<VocabularyWord>().ToListAsync(cancellationToken)
            );
            var known = words.SelectMany(site => site).Select(word => (word.Id, word.Version)).ToHashSet();
            if (!known.SetEquals(rows.Select(word => (word.Id, word.Version))))
            {
                words = rows.ToLookup(word => word.TenantId);
                Volatile.Write(ref made, []);
            }
            Volatile.Write(ref readAt, stamp);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private Vocabulary Make(Guid tenantId)
    {
        var vocabulary = Vocabulary.BuiltIn;
        if (tenants.Find(tenantId) is not { } site)
            return vocabulary;
        foreach (var from in tenants.AncestorsOf(site).Append(site))
        {
            var own = words[from.Id].ToList();
            if (own.Count > 0)
                // A word of its own takes the place of what stands there for it.
                vocabulary = vocabulary.With(own.Where(word => !word.IsOff).Select(word => word.Entry), own.Select(word => word.Entry));
        }
        return vocabulary;
    }
}
