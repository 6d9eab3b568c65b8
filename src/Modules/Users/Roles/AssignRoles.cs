using Microsoft.EntityFrameworkCore;

namespace Union.Users.Roles;

/// <summary>Which roles a user holds at an organization.</summary>
internal sealed class AssignRoles(UnionDbContext db, RoleGuard guard, IOrganizationTree tree)
{
    public async Task<IReadOnlyList<RoleChoice>> ChoicesAsync(Guid? userId, Guid organizationId, CancellationToken cancellationToken)
    {
        var held = await db.Set<RoleAssignment>()
            .Where(a => a.UserId == userId && a.OrganizationId == organizationId)
            .Select(a => a.RoleId)
            .ToListAsync(cancellationToken);
        var mayAll = await guard.MayUsePowerfulRolesAsync();
        var choices = new List<RoleChoice>();
        foreach (var role in await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancellationToken))
        {
            var isPowerful = await guard.IsPowerfulAsync(role);
            choices.Add(
                new RoleChoice(role.Id, role.Name, role.DisplayName, role.Description, isPowerful, held.Contains(role.Id), mayAll || !isPowerful)
            );
        }
        return choices;
    }

    /// <summary>Makes the user hold exactly these at the organization, save those the current user may not touch. Returns a problem or null.</summary>
    public async Task<string?> AssignAsync(User user, Guid organizationId, IReadOnlyCollection<Guid> wanted, CancellationToken cancellationToken)
    {
        var choices = await ChoicesAsync(user.Id, organizationId, cancellationToken);
        var leaving = choices.Where(c => c.IsOpen && c.IsHeld && !wanted.Contains(c.Id)).ToList();
        var isAtRoot = organizationId == tree.RootId;
        if (isAtRoot && leaving.Exists(c => c.Name == StockRoles.Administrator) && await guard.IsLastAdministratorAsync(user, cancellationToken))
            return RoleGuard.LastAdministrator;
        var coming = choices.Where(c => c.IsOpen && !c.IsHeld && wanted.Contains(c.Id)).ToList();
        var left = leaving.Select(c => c.Id).ToArray();
        db.RemoveRange(
            await db.Set<RoleAssignment>()
                .Where(a => a.UserId == user.Id && a.OrganizationId == organizationId && left.Contains(a.RoleId))
                .ToListAsync(cancellationToken)
        );
        db.AddRange(coming.Select(c => new RoleAssignment(user.Id, c.Id, organizationId)));
        if (leaving.Count + coming.Count == 0)
            return null;
        db.Act("users.roles", $"调整角色：{user.DisplayName}", Describe(coming, leaving));
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    private static string Describe(List<RoleChoice> coming, List<RoleChoice> leaving) =>
        string.Join(
            "；",
            new[]
            {
                coming.Count == 0 ? null : "授予 " + string.Join("、", coming.Select(c => c.DisplayName)),
                leaving.Count == 0 ? null : "收回 " + string.Join("、", leaving.Select(c => c.DisplayName)),
            }.OfType<string>()
        );
}
