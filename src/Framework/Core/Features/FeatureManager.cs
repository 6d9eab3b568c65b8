using Microsoft.EntityFrameworkCore;
using Union.Core.Acts;
using Union.Core.Data;
using Union.Core.Modules;
using Union.Core.Tenants;
using Union.Core.Users;

namespace Union.Core.Features;

/// <summary>
/// Switches features of the current tenant. Enabling brings what the feature needs, disabling takes what needs it; features that
/// are enabled by dependency only go when nothing needs them. Data are never touched.
/// </summary>
public sealed class FeatureManager(
    UnionDbContext db,
    FeatureCatalog catalog,
    ICurrentTenant tenant,
    ICurrentUser user,
    TimeProvider clock,
    IEnumerable<IFeatureEventHandler> handlers
)
{
    /// <summary>Works out what switching would do, without doing it.</summary>
    public async Task<FeaturePlan> PlanAsync(IEnumerable<string> enable, IEnumerable<string> disable, CancellationToken cancellationToken)
    {
        var refusals = new List<string>();
        var on = tenant.Info.Features.ToHashSet(StringComparer.Ordinal);
        var before = tenant.Info.Features;
        var profiles = await ProfilesAsync(cancellationToken);
        foreach (var id in disable)
            PlanOff(id, on, refusals);
        foreach (var id in enable)
            PlanOn(id, on, profiles, refusals);
        DropUnneeded(on);
        return new FeaturePlan(
            [.. catalog.Features.Where(f => on.Contains(f.Id) && !before.Contains(f.Id))],
            [.. catalog.Features.Where(f => !on.Contains(f.Id) && before.Contains(f.Id)).Reverse()],
            refusals
        );
    }

    /// <summary>Applies a plan in one transaction, under one act. A refused plan changes nothing and throws.</summary>
    public async Task ApplyAsync(FeaturePlan plan, string? reason, CancellationToken cancellationToken)
    {
        if (!plan.IsAllowed)
            throw new InvalidOperationException(string.Join(" ", plan.Refusals));
        if (plan.IsEmpty)
            return;
        var rows = await db.Set<TenantFeature>().ToDictionaryAsync(f => f.FeatureId, cancellationToken);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        db.Act("features.switch", Describe(plan), reason);
        foreach (var feature in plan.Disable)
        foreach (var handler in Hearing(tenant.Info.Features))
            await handler.DisabledAsync(feature, cancellationToken);
        var installed = plan.Enable.Where(f => !rows.ContainsKey(f.Id)).ToHashSet();
        Switch(plan.Enable, true, rows);
        Switch(plan.Disable, false, rows);
        await db.SaveChangesAsync(cancellationToken);
        db.Act("features.prepare", "功能启用时的准备：" + string.Join("、", plan.Enable.Select(f => f.Name)), reason);
        var after = tenant
            .Info.Features.Except(plan.Disable.Select(f => f.Id))
            .Concat(plan.Enable.Select(f => f.Id))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var feature in plan.Enable)
            await AnnounceAsync(feature, installed.Contains(feature), after, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Ids of the features that the tenant's profiles keep from being switched on.</summary>
    public async Task<IReadOnlySet<string>> ExcludedAsync(CancellationToken cancellationToken)
    {
        var profiles = await ProfilesAsync(cancellationToken);
        return catalog.Features.Where(f => profiles.Any(p => !p.Allows(f.Id))).Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
    }

    // A feature hears of its own switching too.
    private IEnumerable<IFeatureEventHandler> Hearing(IReadOnlySet<string> on) => handlers.Where(h => catalog.GateOf(h.GetType()).IsOpenFor(on));

    private async Task AnnounceAsync(FeatureInfo feature, bool first, IReadOnlySet<string> after, CancellationToken cancellationToken)
    {
        foreach (var handler in Hearing(after))
        {
            if (first)
                await handler.InstalledAsync(feature, cancellationToken);
            await handler.EnabledAsync(feature, cancellationToken);
        }
    }

    private void Switch(IReadOnlyList<FeatureInfo> features, bool on, Dictionary<string, TenantFeature> rows)
    {
        foreach (var feature in features)
        {
            if (!rows.TryGetValue(feature.Id, out var row))
                db.Add(rows[feature.Id] = row = new TenantFeature(tenant.Id, feature.Id));
            row.Switch(on, user.DisplayName, clock.GetUtcNow().UtcDateTime);
        }
    }

    private void PlanOn(string id, HashSet<string> on, IReadOnlyList<FeatureProfile> profiles, List<string> refusals)
    {
        if (catalog.Find(id) is not { } feature)
        {
            refusals.Add($"没有功能“{id}”。请核对功能编号。");
            return;
        }
        if (feature.EnabledByDependencyOnly && !on.Contains(id))
            refusals.Add($"“{feature.Name}”随需要它的功能自动启用，不能单独启用。");
        foreach (var needed in catalog.DependenciesOf(id).Append(feature))
        {
            if (on.Contains(needed.Id))
                continue;
            if (needed.DefaultTenantOnly && !tenant.Info.IsDefault)
                refusals.Add($"“{needed.Name}”只能在总站启用。");
            else if (profiles.Any(p => !p.Allows(needed.Id)))
                refusals.Add($"“{needed.Name}”不在本站点的功能方案之内。如需使用，请联系上级管理员调整功能方案。");
            on.Add(needed.Id);
        }
    }

    private void PlanOff(string id, HashSet<string> on, List<string> refusals)
    {
        if (catalog.Find(id) is not { } feature)
        {
            refusals.Add($"没有功能“{id}”。请核对功能编号。");
            return;
        }
        foreach (var dependent in catalog.DependentsOf(id).Append(feature).Where(f => on.Contains(f.Id)))
        {
            if (dependent.IsAlwaysEnabled)
                refusals.Add($"“{dependent.Name}”是平台必需的功能，不能停用。");
            else if (dependent.EnabledByDependencyOnly && dependent == feature)
                refusals.Add($"“{feature.Name}”随需要它的功能自动停用，不能单独停用。");
            on.Remove(dependent.Id);
        }
    }

    private void DropUnneeded(HashSet<string> on)
    {
        foreach (var feature in catalog.Features.Reverse().Where(f => f.EnabledByDependencyOnly && on.Contains(f.Id)))
            if (!catalog.DependentsOf(feature.Id).Any(d => on.Contains(d.Id)))
                on.Remove(feature.Id);
    }

    private async Task<IReadOnlyList<FeatureProfile>> ProfilesAsync(CancellationToken cancellationToken)
    {
        var ids = tenant.Info.FeatureProfile.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // Profiles belong to the root tenant and bind every tenant, so the tenant filter does not apply.
        return ids.Length == 0
            ? []
            : await db.Set<FeatureProfile>().IgnoreQueryFilters().AsNoTracking().Where(p => ids.Contains(p.ProfileId)).ToListAsync(cancellationToken);
    }

    private static string Describe(FeaturePlan plan)
    {
        var parts = new List<string>();
        if (plan.Enable.Count > 0)
            parts.Add("启用功能：" + string.Join("、", plan.Enable.Select(f => f.Name)));
        if (plan.Disable.Count > 0)
            parts.Add("停用功能：" + string.Join("、", plan.Disable.Select(f => f.Name)));
        return string.Join("；", parts);
    }
}
