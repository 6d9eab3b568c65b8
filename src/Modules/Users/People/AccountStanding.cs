using Union.Users.Invitations;
using Union.Users.Roles;

namespace Union.Users.People;

/// <summary>Locks, disables and re-opens accounts. Nothing is deleted; each step has a reason.</summary>
internal sealed class AccountStanding(UnionDbContext db, RoleGuard guard, AccountLinks links, ICurrentUser current, TimeProvider clock)
{
    private const string NotYourself = "不能锁定或停用自己的账号。";

    public Task<string?> LockAsync(User user, string reason, CancellationToken cancellationToken) =>
        CloseAsync(user, "users.lock", "锁定账号", reason, u => u.LockUntil(User.Unlimited), cancellationToken);

    public async Task<string?> DisableAsync(User user, string reason, CancellationToken cancellationToken)
    {
        await links.RevokeAsync(user.Id, cancellationToken);
        return await CloseAsync(user, "users.disable", "停用账号", reason, u => u.Disable(reason, Now), cancellationToken);
    }

    public Task UnlockAsync(User user, CancellationToken cancellationToken) =>
        SaveAsync(user, "users.unlock", "解除锁定", null, u => u.Unlock(), cancellationToken);

    public Task EnableAsync(User user, string reason, CancellationToken cancellationToken) =>
        SaveAsync(user, "users.enable", "恢复账号", reason, u => u.Enable(), cancellationToken);

    private async Task<string?> CloseAsync(
        User user,
        string act,
        string title,
        string reason,
        Action<User> change,
        CancellationToken cancellationToken
    )
    {
        if (user.Id == current.Id)
            return NotYourself;
        if (await guard.IsLastAdministratorAsync(user, cancellationToken))
            return RoleGuard.LastAdministrator;
        await SaveAsync(user, act, title, reason, change, cancellationToken);
        return null;
    }

    private Task<int> SaveAsync(User user, string act, string title, string? reason, Action<User> change, CancellationToken cancellationToken)
    {
        change(user);
        db.Act(act, $"{title}：{user.DisplayName}", reason);
        return db.SaveChangesAsync(cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
