using Microsoft.EntityFrameworkCore;
using Union.Core.Data;
using Union.Core.Permissions;
using Union.Core.Recipes.Export;

namespace Union.Core.Recipes.Steps;

/// <summary>Exports the roles of the site with their permissions.</summary>
internal sealed class RolesSource(UnionDbContext db) : IDeploymentSource
{
    public string StepName => "Roles";

    public string Title => "角色与权限";

    public int Order => DeploymentOrder.Roles;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var roles = await db.Set<Role>().AsNoTracking().OrderBy(role => role.Name).ToListAsync(cancellationToken);
        result.Add(StepName, new RolesStepModel([.. roles.Select(role => new RoleModel(role.Name, role.Description, role.Permissions))]));
    }
}
