namespace Union.Core.Tenants;

/// <summary>
/// A row that belongs to a tenant. Reads are limited to the current tenant by a query filter that throws when there is none;
/// writes to another tenant's row are refused. <see cref="TenantId"/> is set on the first save when it is empty.
/// </summary>
public interface ITenantOwned
{
    Guid TenantId { get; }
}
