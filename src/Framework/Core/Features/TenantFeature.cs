using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Features;

/// <summary>Whether a feature is on for a tenant, and who changed that last.</summary>
public sealed class TenantFeature : ITenantOwned, IVersioned, IRecordTitle
{
    private TenantFeature() { }

    internal TenantFeature(Guid tenantId, string featureId)
    {
        TenantId = tenantId;
        FeatureId = featureId;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid TenantId { get; private set; }

    public string FeatureId { get; private set; } = "";

    public bool IsEnabled { get; private set; }

    public DateTime ChangedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public int Version { get; private set; }

    public string RecordTitle => FeatureId;

    internal void Switch(bool on, string by, DateTime now) => (IsEnabled, ChangedBy, ChangedAt) = (on, by, now);
}
