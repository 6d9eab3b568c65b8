using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;

namespace Union.Users.Roles;

/// <summary>Makes, changes and removes roles.</summary>
internal sealed class SaveRole(UnionDbContext db, DatabaseEngine engine, PermissionCatalog catalog)
{
    public async Task<(Guid? Id, string? Problem)> CreateAsync(RoleInput input, CancellationToken cancellationToken)
    {
        var name = input.Name.Trim();
        if (await db.Set<Role>().AnyAsync(r => r.Name == name, cancellationToken) || StockRoles.DisplayNames.Values.Contains(name))
            return (null, Taken(name));
        var known = await catalog.GetAsync();
        var role = new Role(name, input.Description?.Trim() ?? "") { Permissions = [.. input.Permissions.Where(known.ContainsKey)] };
        db.Add(role);
        db.Act("roles.create", $"新建角色：{name}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return (role.Id, null);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicate(engine))
        {
            return (null, Taken(name));
        }
    }

    private static string Taken(string name) => $"已经有名为“{name}”的角色，请换一个名称。";

    /// <summary>Permissions of features that are off stay with the role; they are not on the form.</summary>
    public async Task UpdateAsync(Role role, RoleInput input, CancellationToken cancellationToken)
    {
        var known = await catalog.GetAsync();
        role.Description = input.Description?.Trim() ?? "";
        role.Permissions = [.. role.Permissions.Where(p => !known.ContainsKey(p)), .. input.Permissions.Where(known.ContainsKey)];
        db.Act("roles.edit", $"修改角色：{role.DisplayName}");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Removes a role nobody holds; returns why it cannot be removed, or null.</summary>
    public async Task<string?> RemoveAsync(Role role, CancellationToken cancellationToken)
    {
        if (StockRoles.DisplayNames.ContainsKey(role.Name))
            return "初始角色不能删除。";
        var holders = await db.Set<RoleAssignment>().Where(a => a.RoleId == role.Id).Select(a => a.UserId).Distinct().CountAsync(cancellationToken);
        if (holders > 0)
            return $"还有 {holders} 位用户担任这个角色，请先收回。";
        db.Remove(role);
        db.Act("roles.remove", $"删除角色：{role.DisplayName}");
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }
}
