using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Settings;

/// <summary>Reads and changes the settings of the current tenant; reads come from memory until the tenant's next act.</summary>
public sealed class SiteService(UnionDbContext db, ICurrentTenant tenant, TenantStamps stamps, IMemoryCache cache)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    public async ValueTask<ISite> GetSiteSettingsAsync(CancellationToken cancellationToken = default)
    {
        var key = (typeof(SiteService), tenant.Id, stamps.Of(tenant.Id));
        if (cache.TryGetValue(key, out ISite? site))
            return site!;
        var row = await db.Set<SiteDocument>().AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return cache.Set(key, (ISite)Parse(row), TimeSpan.FromMinutes(10));
    }

    /// <summary>Changes the settings under the act the caller named, and saves.</summary>
    public async Task UpdateSiteSettingsAsync(Action<Site> change, CancellationToken cancellationToken = default)
    {
        var row = await db.Set<SiteDocument>().FirstOrDefaultAsync(cancellationToken);
        var site = Parse(row);
        change(site);
        if (row is null)
            db.Add(row = new SiteDocument());
        row.Json = site.Document.ToJsonString(Plain);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Site Parse(SiteDocument? row) => new(row is null ? [] : JsonNode.Parse(row.Json)!.AsObject(), tenant.Info.DisplayName);
}
