using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Modules;
using Union.Core.Permissions;
using Union.Core.Tenants;

namespace Union.Core.Recipes.Steps;

/// <summary>Step <c>Roles</c>: makes roles and sets their permissions. Permissions of features this recipe enables first may be named.</summary>
internal sealed class RolesStep(UnionDbContext db, IEnumerable<IPermissionProvider> providers, FeatureCatalog features, ICurrentTenant tenant)
    : RecipeStep<RolesStepModel>("Roles")
{
    protected override async Task CheckAsync(RolesStepModel model, RecipeExecutionContext context)
    {
        var known = await KnownPermissionsAsync(context);
        for (var i = 0; i < model.Roles.Count; i++)
        {
            var role = model.Roles[i];
            context.Outlook.Bring(RecipeOutlook.Role, role.Name);
            if (role.Name is { Length: 0 or > 100 })
                context.Problem($"Roles[{i}].Name", "角色名称须为 1–100 个字。");
            for (var p = 0; p < (role.Permissions?.Count ?? 0); p++)
            {
                if (!known.Contains(role.Permissions![p]) && !context.Outlook.Brings(RecipeOutlook.Permission, role.Permissions[p]))
                    context.Unknown($"Roles[{i}].Permissions[{p}]", $"没有权限“{role.Permissions[p]}”，或它所属的功能没有启用。");
            }
        }
    }

    protected override async Task HandleAsync(RolesStepModel model, RecipeExecutionContext context)
    {
        var known = await KnownPermissionsAsync(context);
        var existing = await db.Set<Role>().ToDictionaryAsync(role => role.Name, StringComparer.Ordinal, context.CancellationToken);
        foreach (var wanted in model.Roles)
        {
            if (existing.TryGetValue(wanted.Name, out var role))
                Update(role, wanted, known, context);
            else if (context.Change($"新建角色“{wanted.Name}”，权限 {wanted.Permissions?.Count(known.Contains) ?? 0} 项"))
                db.Add(existing[wanted.Name] = new Role(wanted.Name, wanted.Description ?? "") { Permissions = Target([], wanted, known) });
        }
    }

    private static void Update(Role role, RoleModel wanted, HashSet<string> known, RecipeExecutionContext context)
    {
        if (
            wanted.Description is not null
            && wanted.Description != role.Description
            && context.Change($"角色“{role.DisplayName}”的说明改为“{wanted.Description}”")
        )
            role.Description = wanted.Description;
        var target = Target(role.Permissions, wanted, known);
        var (added, removed) = (target.Except(role.Permissions).ToList(), role.Permissions.Except(target).ToList());
        if (
            added.Count + removed.Count > 0
            && context.Change($"角色“{role.DisplayName}”的权限：{Describe("增加", added)}{Describe("去掉", removed)}")
        )
            role.Permissions = target;
    }

    private static List<string> Target(IReadOnlyList<string> held, RoleModel wanted, HashSet<string> known)
    {
        if (wanted.Permissions is null)
            return [.. held];
        var named = wanted.Permissions.Where(known.Contains);
        var target = wanted.PermissionBehavior switch
        {
            PermissionBehavior.Add => held.Union(named),
            PermissionBehavior.Remove => held.Except(named),
            _ => named,
        };
        return [.. target.Distinct(StringComparer.Ordinal)];
    }

    private async Task<HashSet<string>> KnownPermissionsAsync(RecipeExecutionContext context)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var provider in providers.Where(provider => features.GateOf(provider.GetType()).FeatureIds.All(id => IsOn(id, context))))
            known.UnionWith((await provider.GetPermissionsAsync()).Select(permission => permission.Name));
        return known;
    }

    private bool IsOn(string feature, RecipeExecutionContext context) =>
        tenant.Info.Features.Contains(feature) || context.Outlook.Brings(RecipeOutlook.Feature, feature);

    private static string Describe(string what, List<string> permissions) =>
        permissions.Count == 0 ? "" : $"{what} {string.Join("、", permissions)}；";
}
