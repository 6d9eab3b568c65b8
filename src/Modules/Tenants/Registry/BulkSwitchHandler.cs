using Microsoft.Extensions.DependencyInjection;

namespace Union.Tenants.Registry;

/// <summary>Switches a feature site by site; what a site refuses is told and stops none of the others.</summary>
[Feature(RegistryFeature.Id)]
internal sealed class BulkSwitchHandler(TenantRegistry registry, TenantScopes scopes) : IJobHandler<BulkSwitch>
{
    public async Task RunAsync(BulkSwitch payload, JobProgress progress, CancellationToken cancellationToken)
    {
        for (var i = progress.Done; i < payload.Tenants.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = registry.Find(payload.Tenants[i]) is { } tenant
                ? $"{tenant.DisplayName}：{await SwitchAsync(tenant, payload, cancellationToken)}"
                : $"{payload.Tenants[i]}：没有这个站点。";
            await progress.ReportAsync(i + 1, payload.Tenants.Count, null, line, cancellationToken);
        }
    }

    private Task<string> SwitchAsync(TenantInfo tenant, BulkSwitch payload, CancellationToken cancellationToken) =>
        scopes.UsingAsync(
            tenant.Id,
            async services =>
            {
                var manager = services.GetRequiredService<FeatureManager>();
                string[] ids = [payload.Feature];
                var plan = await manager.PlanAsync(payload.Enable ? ids : [], payload.Enable ? [] : ids, cancellationToken);
                if (!plan.IsAllowed)
                    return "没有变更。" + string.Join(" ", plan.Refusals.Distinct());
                if (plan.IsEmpty)
                    return payload.Enable ? "本来已启用，没有变化。" : "本来没有启用，没有变化。";
                await manager.ApplyAsync(plan, payload.Reason, cancellationToken);
                return Describe(plan);
            }
        );

    private static string Describe(FeaturePlan plan) =>
        string.Join(
            "；",
            new[]
            {
                plan.Enable.Count > 0 ? "已启用" + string.Join("、", plan.Enable.Select(f => f.Name)) : "",
                plan.Disable.Count > 0 ? "已停用" + string.Join("、", plan.Disable.Select(f => f.Name)) : "",
            }.Where(t => t is not "")
        ) + "。";
}
