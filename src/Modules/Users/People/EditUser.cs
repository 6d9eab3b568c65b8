using Microsoft.EntityFrameworkCore;
using Union.Core.Data.Engines;
using Union.Users.Accounts;

namespace Union.Users.People;

/// <summary>Changes what is known of an account.</summary>
internal sealed class EditUser(UnionDbContext db, DatabaseEngine engine, MobileNumbers mobiles)
{
    /// <summary>Saves, or says what is wrong.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody saved in between.</exception>
    public async Task<IReadOnlyList<(string Field, string Text)>> SaveAsync(User user, EditInput input, CancellationToken cancellationToken)
    {
        var (mobile, problem) = mobiles.Read(input.Mobile);
        if (problem is not null)
            return [(nameof(input.Mobile), problem)];
        if (UserNames.Problem(input.UserName) is { } wrong)
            return [(nameof(input.UserName), wrong)];
        var name = User.Normalize(input.UserName);
        if (await db.Set<User>().AnyAsync(u => u.NormalizedUserName == name && u.Id != user.Id, cancellationToken))
            return [(nameof(input.UserName), UserNames.Taken(input.UserName))];
        user.Rename(input.UserName);
        user.DisplayName = input.DisplayName.Trim();
        user.Email = string.IsNullOrWhiteSpace(input.Email) ? null : input.Email.Trim();
        user.Mobile = input.ClearMobile ? null : mobile ?? user.Mobile;
        db.Act("users.edit", $"编辑用户：{user.DisplayName}");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return [];
        }
        catch (DbUpdateException taken) when (taken.IsDuplicate(engine))
        {
            return [(nameof(input.UserName), UserNames.Taken(input.UserName))];
        }
    }
}
