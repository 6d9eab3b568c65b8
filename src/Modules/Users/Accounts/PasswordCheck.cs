using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Union.Users.Accounts;

/// <summary>Sets passwords after their rules, and asks for the present one where something grave is about to be done.</summary>
internal sealed class PasswordCheck(UnionDbContext db, IPasswordHasher<User> hasher, PasswordRules rules, TimeProvider clock)
{
    public bool IsRight(User user, string? password) =>
        user.PasswordHash is { } hash
        && password is not null
        && hasher.VerifyHashedPassword(user, hash, password) != PasswordVerificationResult.Failed;

    /// <summary>Sets the password without saving; returns what is wrong with it.</summary>
    public async Task<IReadOnlyList<string>> SetAsync(User user, string password, CancellationToken cancellationToken)
    {
        var problems = await rules.ProblemsAsync(password, user.UserName, cancellationToken);
        if (problems.Count > 0)
            return problems;
        user.SetPassword(hasher.HashPassword(user, password), clock.GetUtcNow().UtcDateTime);
        await db.Set<SignInState>().Where(s => s.Id == user.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Failures, 0), cancellationToken);
        return [];
    }
}
