using Union.Core.Data;
using Union.Core.Tenants;

namespace Union.Core.Acts;

/// <summary>
/// One named change: who, when, from which organization, what and why. Acts of a tenant are numbered without gaps in commit
/// order and hash-chained: <see cref="Hash"/> covers this act, its changes and the hash before.
/// </summary>
public sealed class Act : ITenantOwned, ITechnicalRow
{
    internal Act() { }

    public Guid Id { get; internal init; } = Guid.CreateVersion7();

    public Guid TenantId { get; internal init; }

    public long Sequence { get; internal init; }

    public DateTime At { get; internal init; }

    public Guid? UserId { get; internal init; }

    public string UserName { get; internal init; } = "";

    /// <summary>Organization on whose behalf: the tenant's root until roles reach further.</summary>
    public Guid OrganizationId { get; internal init; }

    /// <summary>Tenant the act came from, when another one; see <see cref="UnionDbContext.OpenDoor"/>.</summary>
    public Guid? FromTenantId { get; internal init; }

    public string Name { get; internal init; } = "";

    public string Title { get; internal init; } = "";

    public string? Reason { get; internal init; }

    public string? IpAddress { get; internal init; }

    public List<ActChange> Changes { get; internal init; } = [];

    public string PreviousHash { get; internal init; } = "";

    public string Hash { get; internal set; } = "";
}
