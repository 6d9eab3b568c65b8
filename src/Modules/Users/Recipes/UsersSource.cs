using Microsoft.EntityFrameworkCore;

namespace Union.Users.Recipes;

/// <summary>
/// Exports the accounts with their roles. Passwords and contact data stay where they are: an export is a plain file.
/// Imported accounts get new passwords.
/// </summary>
internal sealed class UsersSource(UnionDbContext db) : IDeploymentSource
{
    public string StepName => "Users";

    public string Title => "用户账号（不含密码和联系方式）";

    public int Order => DeploymentOrder.Users;

    public async Task ExportAsync(DeploymentResult result, CancellationToken cancellationToken)
    {
        var users = await db.Set<User>().AsNoTracking().OrderBy(user => user.NormalizedUserName).ToListAsync(cancellationToken);
        var roles = (
            await (
                from assignment in db.Set<RoleAssignment>()
                join role in db.Set<Role>() on assignment.RoleId equals role.Id
                select new { assignment.UserId, role.Name }
            ).ToListAsync(cancellationToken)
        ).ToLookup(held => held.UserId, held => held.Name);
        result.Add(
            StepName,
            new UsersStepModel([
                .. users.Select(user => new UserModel(
                    user.UserName,
                    user.DisplayName,
                    RoleNames: [.. roles[user.Id].Distinct().Order(StringComparer.Ordinal)],
                    IsEnabled: !user.IsDisabled
                )),
            ])
        );
    }
}
