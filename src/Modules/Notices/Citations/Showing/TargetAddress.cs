namespace Union.Notices.Citations.Showing;

/// <summary>The address of a cited document, on this site, on one of a federation above or on one below.</summary>
internal sealed class TargetAddress(ICurrentTenant tenant, TenantRegistry registry)
{
    /// <summary>Null where the site it stood on is gone.</summary>
    public string? Of(Guid noticeId, Guid? tenantId, string anchor)
    {
        var site = tenantId is { } id ? registry.Find(id) : tenant.Info;
        if (site is null || !site.IsRunning)
            return null;
        var host = tenantId is not null && site.Hosts.Count > 0 ? "//" + site.Hosts[0] : "";
        return $"{host}{site.PathBase}/notices/{noticeId}{(anchor.Length > 0 ? "#" + anchor : "")}";
    }

    /// <summary>测试旗总工会; empty where the site is gone.</summary>
    public string SiteName(Guid tenantId) => registry.Find(tenantId)?.DisplayName ?? "";
}
