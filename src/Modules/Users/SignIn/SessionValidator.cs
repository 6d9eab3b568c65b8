using System.Data.Common;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Union.Users.SignIn;

/// <summary>
/// Whether a session still holds. What an act can change (session ended, account disabled or locked, password changed, rules of the
/// site) is read once per stamp of the tenant; the last sight is written at most once a minute.
/// </summary>
internal sealed class SessionValidator(
    UnionDbContext db,
    ICurrentTenant tenant,
    TenantStamps stamps,
    SiteService sites,
    TwoFactorDemand demand,
    CurrentSession current,
    IMemoryCache cache,
    TimeProvider clock
) : ISessionValidator
{
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public async Task<bool> IsValidAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(principal.FindFirstValue(UnionClaims.Session), out var id))
            return false;
        var settings = (await sites.GetSiteSettingsAsync(cancellationToken)).As<UsersSettings>();
        var key = (typeof(SessionValidator), id, stamps.Of(tenant.Id));
        if (!cache.TryGetValue(key, out SessionState? state) || IsIdle(state!, settings))
            state = cache.Set(key, await ReadAsync(id, cancellationToken), TimeSpan.FromMinutes(10));
        if (!state!.Holds || IsIdle(state, settings) || principal.FindFirstValue(UnionClaims.UserId) != state.UserId.ToString())
            return false;
        await SeeAsync(id, state, cancellationToken);
        current.Id = id;
        current.MustSetUpTwoFactor = state.MustSetUpTwoFactor;
        return true;
    }

    private async Task<SessionState> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var row = await (
            from s in db.Set<UserSession>().AsNoTracking()
            join u in db.Set<User>().AsNoTracking() on s.UserId equals u.Id
            where s.Id == id
            select new { Session = s, User = u }
        ).FirstOrDefaultAsync(cancellationToken);
        if (row is null)
            return new SessionState(Guid.Empty, default, false, false);
        var holds =
            row.Session.EndedAt is null
            && !row.User.IsDisabled
            && row.User.LockedUntil != User.Unlimited
            && row.Session.SecurityStamp == row.User.SecurityStamp;
        var mustSetUp = holds && !row.User.HasTwoFactor && await demand.AppliesToAsync(row.User.Id, cancellationToken);
        return new SessionState(row.User.Id, row.Session.LastSeenAt, holds, mustSetUp);
    }

    private bool IsIdle(SessionState state, UsersSettings settings) => state.LastSeenAt.AddMinutes(Math.Max(5, settings.SessionIdleMinutes)) < Now;

    private async Task SeeAsync(Guid id, SessionState state, CancellationToken cancellationToken)
    {
        var now = Now;
        if (now - state.LastSeenAt < SeenEvery)
            return;
        state.LastSeenAt = now;
        try
        {
            await db.Set<UserSession>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellationToken);
        }
        catch (DbException)
        {
            // A database busy with a long write must not refuse a page: the next minute's sight is written instead.
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
