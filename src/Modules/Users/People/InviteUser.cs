using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;
using Union.Users.Accounts;
using Union.Users.Invitations;
using Union.Users.Roles;

namespace Union.Users.People;

/// <summary>Makes an account without a password and the link by which its holder sets one.</summary>
internal sealed class InviteUser(
    UnionDbContext db,
    DatabaseEngine engine,
    UserAccounts accounts,
    MobileNumbers mobiles,
    AccountLinks links,
    AssignRoles roles,
    IOrganizationTree tree
)
{
    /// <summary>The account and the token of its link; problems instead when it cannot be made.</summary>
    public async Task<(Guid? UserId, string Token, IReadOnlyList<string> Problems)> InviteAsync(
        UserInput input,
        IReadOnlyCollection<Guid> roleIds,
        CancellationToken cancellationToken
    )
    {
        var (mobile, problem) = mobiles.Read(input.Mobile);
        if (problem is not null)
            return (null, "", [problem]);
        var choices = await roles.ChoicesAsync(null, tree.RootId, cancellationToken);
        var names = choices.Where(c => c.IsOpen && roleIds.Contains(c.Id)).Select(c => c.Name);
        var result = await accounts.AddAsync(
            new NewAccount(input.UserName, input.DisplayName)
            {
                Email = input.Email,
                Mobile = mobile,
                Roles = [.. names],
            },
            cancellationToken
        );
        if (!result.Succeeded)
            return (null, "", result.Problems);
        var user = db.Set<User>().Local.Single(u => u.Id == result.UserId);
        var token = await links.AddAsync(user, AccountLinkKind.Invitation, cancellationToken);
        db.Act("users.invite", $"邀请用户：{user.DisplayName}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return (user.Id, token, []);
        }
        catch (DbUpdateException taken) when (taken.IsDuplicate(engine))
        {
            return (null, "", [UserNames.Taken(input.UserName)]);
        }
    }
}
