using Microsoft.EntityFrameworkCore;

namespace Union.Users.SignIn;

/// <summary>Whom the site asks for two factors.</summary>
internal sealed class TwoFactorDemand(UnionDbContext db, SiteService sites)
{
    public async Task<bool> AppliesToAsync(Guid userId, CancellationToken cancellationToken)
    {
        var settings = (await sites.GetSiteSettingsAsync(cancellationToken)).As<UsersSettings>();
        var names = settings.Require2faRoles.ToList();
        if (settings.Require2faForAdministrators)
            names.Add(StockRoles.Administrator);
        if (names.Count == 0)
            return false;
        return await (
            from a in db.Set<RoleAssignment>()
            join r in db.Set<Role>() on a.RoleId equals r.Id
            where a.UserId == userId && names.Contains(r.Name)
            select a.Id
        ).AnyAsync(cancellationToken);
    }
}
