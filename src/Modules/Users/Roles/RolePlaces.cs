using Microsoft.EntityFrameworkCore;

namespace Union.Users.Roles;

/// <summary>Where in the organization tree a user holds roles.</summary>
internal sealed class RolePlaces(UnionDbContext db, IOrganizationTree tree)
{
    /// <summary>The root first, the others by name.</summary>
    public async Task<IReadOnlyList<RolePlace>> OfAsync(Guid userId, CancellationToken cancellationToken)
    {
        var held = await (
            from a in db.Set<RoleAssignment>().AsNoTracking()
            join r in db.Set<Role>().AsNoTracking() on a.RoleId equals r.Id
            where a.UserId == userId
            select new { a.OrganizationId, Role = r }
        ).ToListAsync(cancellationToken);
        var places = new List<RolePlace>();
        foreach (var at in held.GroupBy(h => h.OrganizationId))
            places.Add(
                new RolePlace(
                    at.Key,
                    await tree.NameOfAsync(at.Key) ?? "（已不在的组织）",
                    [.. at.Select(h => h.Role.DisplayName).Order(StringComparer.Ordinal)]
                )
            );
        return [.. places.OrderBy(p => p.OrganizationId != tree.RootId).ThenBy(p => p.Organization, StringComparer.Ordinal)];
    }
}
