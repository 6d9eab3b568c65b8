using Microsoft.EntityFrameworkCore;
using Union.Users.Accounts;
using Union.Users.SignIn;

namespace Union.Users.Mine;

/// <summary>A person changes their password: this session goes on, all others end.</summary>
internal sealed class ChangeOwnPassword(
    UnionDbContext db,
    OwnAccount own,
    PasswordCheck passwords,
    FailedAttempts failed,
    CurrentSession current,
    TimeProvider clock
)
{
    public async Task<IReadOnlyList<(string Field, string Text)>> ChangeAsync(PasswordInput input, CancellationToken cancellationToken)
    {
        var user = await own.GetAsync(cancellationToken);
        if (user.IsLocked(clock.GetUtcNow().UtcDateTime))
            return [(nameof(input.Current), PasswordSignIn.Locked(user.LockedUntil!.Value))];
        if (!passwords.IsRight(user, input.Current))
        {
            await failed.CountAsync(user, SignInOutcome.WrongPassword, cancellationToken);
            return [(nameof(input.Current), "现在的密码不正确。")];
        }
        if (await passwords.SetAsync(user, input.New, cancellationToken) is { Count: > 0 } problems)
            return [.. problems.Select(p => (nameof(input.New), p))];
        if (await db.Set<UserSession>().FirstOrDefaultAsync(s => s.Id == current.Id, cancellationToken) is { } session)
            session.SecurityStamp = user.SecurityStamp;
        db.Act("users.password", "修改密码");
        await db.SaveChangesAsync(cancellationToken);
        return [];
    }
}
