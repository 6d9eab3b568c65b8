using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Union.Tenants.Features;

/// <summary>
/// The features of a site, its own or one below: read, planned and switched in a scope of that site, so that its rows, profiles
/// and handlers take part. The acts say who did it and from which site.
/// </summary>
internal sealed class FeatureBoard(TenantScopes scopes, FeatureCatalog catalog)
{
    /// <summary>In dependency order, without themes and without what only the root site may have.</summary>
    public Task<IReadOnlyList<FeatureLine>> ReadAsync(TenantInfo tenant, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            tenant.Id,
            async services =>
            {
                var rows = await services
                    .GetRequiredService<UnionDbContext>()
                    .Set<TenantFeature>()
                    .AsNoTracking()
                    .ToDictionaryAsync(f => f.FeatureId, cancellationToken);
                var excluded = await services.GetRequiredService<FeatureManager>().ExcludedAsync(cancellationToken);
                return (IReadOnlyList<FeatureLine>)[.. Switchable(tenant).Select(f => Line(f, tenant, rows.GetValueOrDefault(f.Id), excluded))];
            }
        );

    public Task<SwitchPreview> PreviewAsync(TenantInfo tenant, SwitchRequest request, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            tenant.Id,
            async services =>
            {
                var manager = services.GetRequiredService<FeatureManager>();
                var plan = await manager.PlanAsync(request.Enable, request.Disable, cancellationToken);
                var freezes = new List<string>();
                foreach (var feature in plan.Disable)
                foreach (var freeze in services.GetRequiredService<Enabled<IFeatureFreeze>>().Where(f => f.FeatureId == feature.Id))
                    freezes.AddRange(await freeze.DescribeAsync(cancellationToken));
                var (users, affected) = await UsersAsync(services, plan.Disable, cancellationToken);
                var allowed = plan.IsAllowed ? null : await WithoutRefusedAsync(manager, request, cancellationToken);
                return new SwitchPreview(plan, [.. Unchanged(request, tenant)], freezes, allowed, users, affected);
            }
        );

    /// <summary>Switches when the plan is still the one that was shown; otherwise changes nothing and returns false.</summary>
    public Task<bool> ApplyAsync(TenantInfo tenant, SwitchRequest request, string fingerprint, string? reason, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            tenant.Id,
            async services =>
            {
                var manager = services.GetRequiredService<FeatureManager>();
                var plan = await manager.PlanAsync(request.Enable, request.Disable, cancellationToken);
                if (!plan.IsAllowed || new SwitchPreview(plan, [], [], null, 0, 0).Fingerprint != fingerprint)
                    return false;
                await manager.ApplyAsync(plan, reason, cancellationToken);
                return true;
            }
        );

    private IEnumerable<FeatureInfo> Switchable(TenantInfo tenant) =>
        catalog.Features.Where(f => !f.IsTheme && (!f.DefaultTenantOnly || tenant.IsDefault));

    private FeatureLine Line(FeatureInfo feature, TenantInfo tenant, TenantFeature? row, IReadOnlySet<string> excluded) =>
        new(
            feature,
            tenant.Features.Contains(feature.Id),
            [.. feature.Dependencies.Select(catalog.Find).OfType<FeatureInfo>()],
            [.. Switchable(tenant).Where(f => tenant.Features.Contains(f.Id) && f.Dependencies.Contains(feature.Id))],
            excluded.Contains(feature.Id),
            row?.ChangedBy,
            row?.ChangedAt
        );

    private IEnumerable<string> Unchanged(SwitchRequest request, TenantInfo tenant)
    {
        foreach (var feature in request.Enable.Where(tenant.Features.Contains).Select(catalog.Find).OfType<FeatureInfo>())
            yield return $"“{feature.Name}”已经启用，没有变化。";
        foreach (var feature in request.Disable.Where(id => !tenant.Features.Contains(id)).Select(catalog.Find).OfType<FeatureInfo>())
            yield return $"“{feature.Name}”本来没有启用，没有变化。";
    }

    private static async Task<SwitchRequest?> WithoutRefusedAsync(FeatureManager manager, SwitchRequest request, CancellationToken cancellationToken)
    {
        var enable = new List<string>();
        var disable = new List<string>();
        foreach (var id in request.Enable)
            if ((await manager.PlanAsync([id], [], cancellationToken)).IsAllowed)
                enable.Add(id);
        foreach (var id in request.Disable)
            if ((await manager.PlanAsync([], [id], cancellationToken)).IsAllowed)
                disable.Add(id);
        return enable.Count + disable.Count == 0 ? null : new SwitchRequest(enable, disable);
    }

    private async Task<(int Users, int Affected)> UsersAsync(
        IServiceProvider services,
        IReadOnlyList<FeatureInfo> off,
        CancellationToken cancellationToken
    )
    {
        var ids = off.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var going = new HashSet<string>(StringComparer.Ordinal);
        foreach (var provider in services.GetServices<IPermissionProvider>().Where(p => catalog.GateOf(p.GetType()).FeatureIds.Any(ids.Contains)))
            going.UnionWith((await provider.GetPermissionsAsync()).Select(p => p.Name));
        var db = services.GetRequiredService<UnionDbContext>();
        var holders = await (
            from a in db.Set<RoleAssignment>().AsNoTracking()
            join r in db.Set<Role>().AsNoTracking() on a.RoleId equals r.Id
            select new { a.UserId, Role = r }
        ).ToListAsync(cancellationToken);
        var affected = holders.Where(h => going.Count > 0 && (h.Role.IsAdministrator || h.Role.Permissions.Any(going.Contains)));
        return (holders.Select(h => h.UserId).Distinct().Count(), affected.Select(h => h.UserId).Distinct().Count());
    }
}
