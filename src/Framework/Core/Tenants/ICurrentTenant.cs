namespace Union.Core.Tenants;

/// <summary>The tenant the current request, task or verb works for.</summary>
public interface ICurrentTenant
{
    bool IsSet { get; }

    /// <summary>Throws <see cref="NoTenantException"/> when no tenant is set: work without a tenant reads nothing.</summary>
    Guid Id { get; }

    /// <summary>Throws <see cref="NoTenantException"/> when no tenant is set.</summary>
    TenantInfo Info { get; }
}
