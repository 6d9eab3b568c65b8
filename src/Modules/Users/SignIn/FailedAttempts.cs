using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Union.Users.SignIn;

/// <summary>Writes down failed attempts and locks the account when there are too many in a row.</summary>
internal sealed class FailedAttempts(UnionDbContext db, SiteService sites, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>Counts a wrong password or code against the account.</summary>
    public async Task CountAsync(User user, SignInOutcome outcome, CancellationToken cancellationToken)
    {
        var settings = (await sites.GetSiteSettingsAsync(cancellationToken)).As<UsersSettings>();
        var most = Math.Max(3, settings.LockoutAttempts);
        // Counted in the database, so that guesses sent at the same time all count.
        await db.Set<SignInState>()
            .Where(s => s.Id == user.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.Failures, x => x.Failures + 1), cancellationToken);
        var failures = await db.Set<SignInState>().Where(s => s.Id == user.Id).Select(s => s.Failures).SingleAsync(cancellationToken);
        Add(user.Id, user.UserName, outcome);
        if (failures >= most)
        {
            user.LockUntil(Now.AddMinutes(Math.Max(1, settings.LockoutMinutes)));
            Add(user.Id, user.UserName, SignInOutcome.LockedOut);
            db.Act("users.lockout", $"账号锁定：{user.UserName}", $"连续 {failures} 次登录失败");
            await db.Set<SignInState>().Where(s => s.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Failures, 0), cancellationToken);
        }
        else
            db.Act("users.signin.fail", "登录失败");
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Writes down an attempt that counts against no one.</summary>
    public async Task NoteAsync(User? user, string typedName, SignInOutcome outcome, CancellationToken cancellationToken)
    {
        // What was typed as a name may be a password: only its beginning is kept.
        Add(user?.Id, user?.UserName ?? $"{typedName[..Math.Min(2, typedName.Length)]}…", outcome);
        db.Act("users.signin.fail", "登录失败");
        await db.SaveChangesAsync(cancellationToken);
    }

    private void Add(Guid? userId, string userName, SignInOutcome outcome)
    {
        var visitor = Visitor.Of(http.HttpContext!);
        db.Add(new SignInRecord(userId, userName, outcome, Now, visitor.Device, visitor.IpAddress));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
