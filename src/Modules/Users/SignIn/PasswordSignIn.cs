using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Union.Users.SignIn;

/// <summary>
/// The first factor. An unknown name, a wrong password and an account without a password get the same answer after the same work,
/// and are locked by the same count: nobody learns here which names exist.
/// </summary>
internal sealed class PasswordSignIn(
    UnionDbContext db,
    IPasswordHasher<User> hasher,
    FailedAttempts failed,
    SessionStart sessions,
    PendingSignIn pending,
    ICurrentTenant tenant,
    SiteService sites,
    IMemoryCache cache,
    TimeProvider clock
)
{
    public const string Wrong = "用户名或密码不正确。请核对后重试，忘记密码请联系本站管理员。";
    public const string Disabled = "这个账号已停用。如需恢复，请联系本站管理员。";

    private static readonly User Nobody = new("nobody", "nobody", default);
    private static string? _nobodysHash;

    public async Task<SignInStep> AttemptAsync(string userName, string password, CancellationToken cancellationToken)
    {
        var name = User.Normalize(userName);
        var user = await db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedUserName == name, cancellationToken);
        if (user is null)
            return await RefuseUnknownAsync(userName, name, password, cancellationToken);
        if (user.IsLocked(Now))
        {
            await failed.NoteAsync(user, userName, SignInOutcome.LockedOut, cancellationToken);
            return SignInStep.Refused(Locked(user.LockedUntil!.Value));
        }
        var verified = Verify(user, password);
        if (verified == PasswordVerificationResult.Failed)
        {
            await failed.CountAsync(user, SignInOutcome.WrongPassword, cancellationToken);
            return SignInStep.Refused(user.IsLocked(Now) ? Locked(user.LockedUntil!.Value) : Wrong);
        }
        if (user.IsDisabled)
        {
            await failed.NoteAsync(user, userName, SignInOutcome.Disabled, cancellationToken);
            return SignInStep.Refused(Disabled);
        }
        if (verified == PasswordVerificationResult.SuccessRehashNeeded)
            user.StrengthenHash(hasher.HashPassword(user, password));
        if (user.HasTwoFactor)
        {
            pending.Remember(user);
            return SignInStep.CodeWanted;
        }
        await sessions.StartAsync(user, SignInOutcome.Succeeded, cancellationToken);
        return SignInStep.Done;
    }

    public static string Locked(DateTime until) =>
        until == User.Unlimited
            ? "这个账号已被管理员锁定。如需解锁，请联系本站管理员。"
            : $"登录失败次数过多，账号已暂时锁定，请在 {Web.Display.ChinaTime.FromUtc(until):HH:mm} 之后重试，或联系本站管理员解锁。";

    private async Task<SignInStep> RefuseUnknownAsync(string typed, string name, string password, CancellationToken cancellationToken)
    {
        _ = Verify(null, password);
        var settings = (await sites.GetSiteSettingsAsync(cancellationToken)).As<UsersSettings>();
        var attempts = cache.GetOrCreate(
            (typeof(PasswordSignIn), tenant.Id, name),
            entry =>
            {
                entry.SlidingExpiration = TimeSpan.FromMinutes(Math.Max(1, settings.LockoutMinutes));
                return new UnknownName();
            }
        )!;
        var isLocked = attempts.Count(Now, Math.Max(3, settings.LockoutAttempts), TimeSpan.FromMinutes(Math.Max(1, settings.LockoutMinutes)));
        await failed.NoteAsync(null, typed, SignInOutcome.UnknownUser, cancellationToken);
        return SignInStep.Refused(isLocked ? Locked(attempts.LockedUntil) : Wrong);
    }

    private PasswordVerificationResult Verify(User? user, string password)
    {
        _nobodysHash ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        if (user?.PasswordHash is { } hash)
            return hasher.VerifyHashedPassword(user, hash, password);
        _ = hasher.VerifyHashedPassword(Nobody, _nobodysHash, password);
        return PasswordVerificationResult.Failed;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
