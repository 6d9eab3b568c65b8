using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Union.Users.SignIn;

namespace Union.Users.Accounts;

/// <summary>The sessions of an account: who is signed in where, and ending it.</summary>
internal sealed class AccountSessions(UnionDbContext db, SiteService sites, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Sessions that still hold, the latest seen first.</summary>
    public async Task<List<UserSession>> OpenAsync(User user, CancellationToken cancellationToken)
    {
        var settings = (await sites.GetSiteSettingsAsync(cancellationToken)).As<UsersSettings>();
        var idleSince = Now.AddMinutes(-Math.Max(5, settings.SessionIdleMinutes));
        return await db.Set<UserSession>()
            .Where(s => s.UserId == user.Id && s.EndedAt == null && s.SecurityStamp == user.SecurityStamp && s.LastSeenAt >= idleSince)
            .OrderByDescending(s => s.LastSeenAt)
            .Take(100)
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends those sessions that <paramref name="which"/> picks; returns how many. Saved under the act named by the caller's title.</summary>
    public async Task<int> EndAsync(User user, Func<UserSession, bool> which, string title, string? reason, CancellationToken cancellationToken)
    {
        var ending = (await OpenAsync(user, cancellationToken)).Where(which).ToList();
        if (ending.Count == 0)
            return 0;
        var visitor = Visitor.Of(http.HttpContext!);
        foreach (var session in ending)
        {
            session.End(Now);
            db.Add(new SignInRecord(user.Id, user.UserName, SignInOutcome.SessionEnded, Now, session.Device, visitor.IpAddress));
        }
        db.Act("users.sessions.end", title, reason);
        await db.SaveChangesAsync(cancellationToken);
        return ending.Count;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
