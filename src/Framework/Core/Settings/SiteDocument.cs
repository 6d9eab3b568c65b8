using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Settings;

/// <summary>The stored settings of a tenant: one row.</summary>
public sealed class SiteDocument : ITenantOwned, IVersioned
{
    internal SiteDocument() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string Json { get; internal set; } = "{}";

    public int Version { get; private set; }
}
