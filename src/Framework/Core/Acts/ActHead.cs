using Union.Core.Data;

namespace Union.Core.Acts;

/// <summary>The end of a tenant's chain; its row lock puts the saves of a tenant in one order.</summary>
public sealed class ActHead : ITechnicalRow
{
    internal ActHead() { }

    public Guid TenantId { get; internal init; }

    public long Sequence { get; internal set; }

    public string Hash { get; internal set; } = "";

    /// <summary>Raised when tenants, features or profiles changed, so that nodes reload their registry.</summary>
    public long Registry { get; internal set; }
}
