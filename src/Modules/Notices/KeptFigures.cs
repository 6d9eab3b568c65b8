using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Union.Web.Lists;

namespace Union.Notices;

/// <summary>Keeps counts of the site until anything in it changes: the number of its latest act is kept beside them, so nothing found is stale.</summary>
internal sealed class KeptFigures(IMemoryCache cache, TenantStamps stamps, ICurrentTenant tenant)
{
    // Counts below this are soon made again, and a visitor who invents filters fills no memory with them.
    private const int WorthKeeping = 1_000;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public async Task<T> GetAsync<T>(string name, Func<Task<T>> read)
    {
        var (key, stamp) = (Key(name), stamps.Of(tenant.Id));
        if (cache.TryGetValue(key, out (long Stamp, T Value) kept) && kept.Stamp == stamp)
            return kept.Value;
        var value = await read();
        cache.Set(key, (stamp, value), Longest);
        return value;
    }

    /// <summary>How many rows a list has: what its first page holds where that is all, else counted.</summary>
    /// <param name="page">The rows that were asked for.</param>
    /// <param name="ask">What was asked for.</param>
    /// <param name="name">What the rows are limited by, in words of its own for every limit.</param>
    /// <param name="rows">All rows.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<int> TotalAsync<T>(int page, KeyRequest ask, string name, IQueryable<T> rows, CancellationToken cancellationToken) =>
        ask.Key() is null && page < ask.Take ? page : await CountAsync(name, rows, cancellationToken);

    /// <summary>How many rows there are.</summary>
    /// <param name="name">What the rows are limited by, in words of its own for every limit.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<int> CountAsync<T>(string name, IQueryable<T> rows, CancellationToken cancellationToken)
    {
        var (key, stamp) = (Key(name), stamps.Of(tenant.Id));
        if (cache.TryGetValue(key, out (long Stamp, int Value) kept) && kept.Stamp == stamp)
            return kept.Value;
        var count = await rows.CountAsync(cancellationToken);
        if (count >= WorthKeeping)
            cache.Set(key, (stamp, count), Longest);
        return count;
    }

    private (Type, Guid, string) Key(string name) => (typeof(KeptFigures), tenant.Id, name);
}
