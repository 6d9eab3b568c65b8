using Union.Users.Accounts;
using Union.Users.SignIn;

namespace Union.Users.Mine;

/// <summary>A person changes their own name and how to reach them.</summary>
internal sealed class EditOwnProfile(UnionDbContext db, OwnAccount own, MobileNumbers mobiles, SessionStart sessions)
{
    public async Task<IReadOnlyList<(string Field, string Text)>> SaveAsync(ProfileInput input, CancellationToken cancellationToken)
    {
        var (mobile, problem) = mobiles.Read(input.Mobile);
        if (problem is not null)
            return [(nameof(input.Mobile), problem)];
        var user = await own.GetAsync(cancellationToken);
        user.DisplayName = input.DisplayName.Trim();
        user.Email = string.IsNullOrWhiteSpace(input.Email) ? null : input.Email.Trim();
        user.Mobile = mobile;
        db.Act("users.profile", "修改个人资料");
        await db.SaveChangesAsync(cancellationToken);
        await sessions.RenewAsync(user);
        return [];
    }
}
