namespace Union.Tenants.Registry;

/// <summary>What limits the list of sites; the empty filter lets all through.</summary>
internal sealed record SiteFilter
{
    /// <summary>Part of a name, a prefix, a host name or the beginning of a region code.</summary>
    public string? Q { get; init; }

    public TenantState? State { get; init; }

    public string? Level { get; init; }

    /// <summary>Id of a feature that is on, or with a "!" in front one that is off.</summary>
    public string? Feature { get; init; }

    /// <summary>Name of a site: it and all below it.</summary>
    public string? Under { get; init; }

    public bool IsEmpty => this == new SiteFilter();

    public bool Matches(TenantInfo tenant, TenantInfo? under) =>
        (string.IsNullOrWhiteSpace(Q) || Names(tenant, Q.Trim()))
        && (State is null || tenant.State == State)
        && (string.IsNullOrEmpty(Level) || tenant.LevelWord == Level)
        && (string.IsNullOrEmpty(Feature) || (Feature[0] == '!' ? !tenant.Features.Contains(Feature[1..]) : tenant.Features.Contains(Feature)))
        && (under is null || tenant.IsWithin(under));

    private static bool Names(TenantInfo tenant, string text) =>
        tenant.DisplayName.Contains(text, StringComparison.OrdinalIgnoreCase)
        || tenant.Name.Contains(text, StringComparison.OrdinalIgnoreCase)
        || tenant.Prefix.Contains(text.TrimStart('/'), StringComparison.OrdinalIgnoreCase)
        || tenant.Hosts.Any(h => h.Contains(text, StringComparison.OrdinalIgnoreCase))
        || tenant.RegionCode.StartsWith(text, StringComparison.Ordinal);
}
