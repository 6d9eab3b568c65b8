using Microsoft.EntityFrameworkCore;

namespace Union.Tenants.Registry;

/// <summary>Changes a site's settings or state under a named act in the site's own history.</summary>
internal sealed class SaveTenant(UnionDbContext db, TenantCreation creation)
{
    private const string Stale = "在您编辑期间，这个站点已被他人修改。请重新打开页面，核对后再改。";

    /// <summary>What keeps the change from being saved; empty when it was saved.</summary>
    public async Task<IReadOnlyList<string>> EditAsync(Tenant tenant, TenantInput input, CancellationToken cancellationToken)
    {
        if (tenant.Version != input.Version)
            return [Stale];
        var isRoot = tenant.Name == Tenant.DefaultName;
        var problems = creation.AddressProblems(input.CleanPrefix, input.CleanHost, tenant.Id, isRoot).ToList();
        if (isRoot && input.CleanPrefix is not "")
            problems.Add("总站不能有地址前缀。");
        if (TenantChoices.RegionProblem(input.RegionCode) is { } region)
            problems.Add(region);
        if (problems.Count > 0)
            return problems;
        (tenant.DisplayName, tenant.RequestUrlPrefix, tenant.RequestUrlHost) = (input.DisplayName.Trim(), input.CleanPrefix, input.CleanHost);
        (tenant.RegionCode, tenant.LevelWord, tenant.FeatureProfile) = (input.CleanRegion, input.LevelWord ?? "", input.FeatureProfile);
        tenant.Description = input.Description?.Trim() ?? "";
        db.Act("tenants.edit", $"修改站点：{tenant.DisplayName}");
        return await SaveAsync(cancellationToken);
    }

    /// <summary>Stops or starts a site; its data stay.</summary>
    public async Task<IReadOnlyList<string>> SwitchAsync(Tenant tenant, TenantState state, string? reason, CancellationToken cancellationToken)
    {
        if (tenant.Name == Tenant.DefaultName)
            return ["总站不能停用。"];
        if (state == TenantState.Disabled && string.IsNullOrWhiteSpace(reason))
            return ["停用站点后，该站点的人都不能再使用，请填写理由。"];
        tenant.State = state;
        var isOn = state == TenantState.Running;
        db.Act(isOn ? "tenants.enable" : "tenants.disable", $"{(isOn ? "启用" : "停用")}站点：{tenant.DisplayName}", reason?.Trim());
        return await SaveAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<string>> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return [];
        }
        catch (DbUpdateConcurrencyException)
        {
            return [Stale];
        }
    }
}
