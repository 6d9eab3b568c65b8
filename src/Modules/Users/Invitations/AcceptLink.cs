using Microsoft.EntityFrameworkCore;
using Union.Users.Accounts;
using Union.Users.SignIn;

namespace Union.Users.Invitations;

/// <summary>The holder of a link sets the account's password; the link is used up.</summary>
internal sealed class AcceptLink(UnionDbContext db, PasswordCheck passwords, SessionStart sessions, TimeProvider clock)
{
    public const string UsedMeanwhile = "这个链接刚刚已被使用，请直接登录。";

    public async Task<IReadOnlyList<string>> AcceptAsync(OpenLink open, string password, CancellationToken cancellationToken)
    {
        if (await passwords.SetAsync(open.User, password, cancellationToken) is { Count: > 0 } problems)
            return problems;
        sessions.ActAs(open.User);
        open.Link.Use(clock.GetUtcNow().UtcDateTime);
        var isInvitation = open.Link.Kind == AccountLinkKind.Invitation;
        db.Act(
            isInvitation ? "users.invitation.accept" : "users.password.reset",
            $"{(isInvitation ? "接受邀请" : "重置密码")}：{open.User.UserName}"
        );
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return [];
        }
        catch (DbUpdateConcurrencyException)
        {
            return [UsedMeanwhile];
        }
    }
}
