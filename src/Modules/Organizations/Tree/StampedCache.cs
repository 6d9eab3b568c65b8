using Microsoft.Extensions.Caching.Memory;

namespace Union.Organizations.Tree;

/// <summary>
/// Keeps figures until anything changes in this site or a site below: the key carries the numbers of their latest acts, so what is
/// found is never stale.
/// </summary>
internal sealed class StampedCache(IMemoryCache cache, TenantStamps stamps, ICurrentTenant tenant, TenantRegistry registry)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    public async Task<T> GetAsync<T>(string name, Func<Task<T>> read)
    {
        var stamp = string.Join(',', registry.SubtreeOf(tenant.Info).Select(t => stamps.Of(t.Id)));
        var key = (tenant.Id, name);
        if (cache.TryGetValue(key, out (string Stamp, T Value) kept) && kept.Stamp == stamp)
            return kept.Value;
        var value = await read();
        cache.Set(key, (stamp, value), Longest);
        return value;
    }
}
