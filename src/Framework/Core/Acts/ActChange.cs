using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Acts;

/// <summary>What an act did to one record. Ordered by (tenant, sequence) these rows are the change log that indexes follow.</summary>
public sealed class ActChange : ITenantOwned, ITechnicalRow
{
    internal ActChange() { }

    public Guid Id { get; internal init; } = Guid.CreateVersion7();

    public Guid TenantId { get; internal init; }

    public Guid ActId { get; internal init; }

    public long Sequence { get; internal init; }

    /// <summary>Place within the act, from 0.</summary>
    public int Ordinal { get; internal init; }

    /// <summary>Name of the entity type: <c>Notice</c>.</summary>
    public string Kind { get; internal init; } = "";

    public Guid RecordId { get; internal init; }

    public ActOperation Operation { get; internal init; }

    /// <summary>Name of the record for people, as it was then.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>JSON object: property → [old, new]. Long texts stand as length and hash, sensitive values as "＊".</summary>
    public string Values { get; internal init; } = "{}";
}
