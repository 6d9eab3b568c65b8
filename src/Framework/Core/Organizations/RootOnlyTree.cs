using Union.Core.Tenants;

namespace Union.Core.Organizations;

/// <summary>The tree of a tenant without an organizations module: its own federation and nothing below.</summary>
internal sealed class RootOnlyTree(ICurrentTenant tenant, TenantRegistry registry) : IOrganizationTree
{
    public Guid RootId => tenant.Info.RootOrganizationId;

    public ValueTask<bool> IsWithinAsync(Guid organizationId, Guid ancestorId) =>
        ValueTask.FromResult(ancestorId == RootId && organizationId == RootId);

    public ValueTask<string?> NameOfAsync(Guid organizationId) => ValueTask.FromResult(organizationId == RootId ? tenant.Info.DisplayName : null);

    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> organizationIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(
            organizationIds.Contains(RootId) ? new Dictionary<Guid, string> { [RootId] = tenant.Info.DisplayName } : []
        );

    public ValueTask<string?> PathOfAsync(Guid organizationId) =>
        ValueTask.FromResult(organizationId == RootId ? registry.RootPathOf(tenant.Info) : null);

    public IQueryable<Guid>? IdsWithin(IReadOnlyCollection<string> paths) =>
        paths.Any(p => OrganizationPath.IsWithin(registry.RootPathOf(tenant.Info), p)) ? null : Enumerable.Empty<Guid>().AsQueryable();
}
