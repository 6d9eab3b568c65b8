namespace Union.Work.Indicators;

/// <summary>The scopes of a site without an organizations module: its federation.</summary>
internal sealed class RootScope(ICurrentTenant tenant, TenantRegistry registry) : IIndicatorScopes
{
    private IndicatorScope Root =>
        new(tenant.Info.RootOrganizationId, tenant.Id, null, registry.RootPathOf(tenant.Info), tenant.Info.DisplayName, 0, tenant.Info.LevelWord);

    public ValueTask<IndicatorScope?> FindAsync(Guid organizationId, DateOnly on, CancellationToken cancellationToken) =>
        ValueTask.FromResult(organizationId == Root.Id ? Root : null);

    public IAsyncEnumerable<IndicatorScope> WithinAsync(string path, DateOnly on) =>
        new[] { Root }.Where(r => OrganizationPath.IsWithin(r.Path, path)).ToAsyncEnumerable();

    public Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> organizationIds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<Guid, string>>(organizationIds.Where(id => id == Root.Id).ToDictionary(id => id, _ => Root.Name));
}
