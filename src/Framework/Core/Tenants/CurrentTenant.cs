namespace Union.Core.Tenants;

/// <summary>Scoped; set once per scope by the tenant middleware or by <see cref="TenantScopes"/>.</summary>
internal sealed class CurrentTenant(TenantRegistry registry) : ICurrentTenant
{
    private Guid? _id;

    public bool IsSet => _id is not null;

    public Guid Id => _id ?? throw new NoTenantException();

    /// <summary>Read afresh, so that a feature switched within the scope shows at once.</summary>
    public TenantInfo Info => registry.Get(Id);

    public void Set(Guid id)
    {
        if (_id is { } set && set != id)
            throw new InvalidOperationException("当前作用域已经属于另一个站点。");
        _id = id;
    }
}
