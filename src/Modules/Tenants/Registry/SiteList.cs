using Union.Web.Lists;

namespace Union.Tenants.Registry;

/// <summary>The sites in the order of their region codes, from the registry in memory: thousands of them cost no query.</summary>
internal sealed class SiteList(TenantRegistry registry)
{
    public IEnumerable<TenantInfo> All(SiteFilter filter)
    {
        var under = string.IsNullOrEmpty(filter.Under) ? null : registry.Find(filter.Under);
        return string.IsNullOrEmpty(filter.Under) || under is not null
            ? registry.All.Where(t => filter.Matches(t, under)).Order(Comparer<TenantInfo>.Create(Compare))
            : [];
    }

    public KeyPage<TenantInfo> Page(SiteFilter filter, KeyRequest request)
    {
        var all = All(filter).ToList();
        var key = request.Key() is { } name ? registry.Find(name) : null;
        var rows =
            key is null ? all
            : request.IsBackward ? all.Where(t => Compare(t, key) < 0).Reverse()
            : all.Where(t => Compare(t, key) > 0);
        return KeyPage.Of([.. rows.Take(request.Take)], request, t => t.Name, all.Count);
    }

    /// <summary>The root site first, sites without a region code last.</summary>
    private static int Compare(TenantInfo a, TenantInfo b)
    {
        if (a.IsDefault != b.IsDefault)
            return a.IsDefault ? -1 : 1;
        if (a.RegionCode.Length == 0 != (b.RegionCode.Length == 0))
            return a.RegionCode.Length == 0 ? 1 : -1;
        var order = string.CompareOrdinal(a.RegionCode, b.RegionCode);
        return order != 0 ? order : string.CompareOrdinal(a.Name, b.Name);
    }
}
