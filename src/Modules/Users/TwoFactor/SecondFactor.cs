using Microsoft.EntityFrameworkCore;

namespace Union.Users.TwoFactor;

/// <summary>Proves, sets up and takes off the second factor.</summary>
internal sealed class SecondFactor(UnionDbContext db, TwoFactorKeys keys, TimeProvider clock)
{
    /// <summary>Whether the code of the app is right and was not used before.</summary>
    public async Task<bool> AcceptsAsync(User user, string code, CancellationToken cancellationToken)
    {
        if (keys.Read(user, user.TwoFactorSecret) is not { } key || TimeCode.Match(key, code, Now) is not { } step)
            return false;
        return await db.Set<SignInState>()
                .Where(s => s.Id == user.Id && s.LastCodeStep < step)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastCodeStep, step), cancellationToken) == 1;
    }

    /// <summary>Switches the second factor on and returns the recovery codes; null when the code does not fit the key.</summary>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(User user, string protectedKey, string code, CancellationToken cancellationToken)
    {
        if (keys.Read(user, protectedKey) is not { } key || TimeCode.Match(key, code, Now) is null)
            return null;
        var codes = RecoveryCodes.Generate();
        user.TurnOnTwoFactor(protectedKey, codes.Select(c => RecoveryCodes.Hash(user, c)), Now);
        db.Act("users.twofactor.on", "启用两步验证");
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }

    public async Task<IReadOnlyList<string>> RenewCodesAsync(User user, CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.Generate();
        user.ReplaceRecoveryCodes(codes.Select(c => RecoveryCodes.Hash(user, c)));
        db.Act("users.twofactor.codes", "更换恢复码");
        await db.SaveChangesAsync(cancellationToken);
        return codes;
    }

    public async Task TurnOffAsync(User user, string title, string? reason, CancellationToken cancellationToken)
    {
        user.TurnOffTwoFactor();
        db.Act("users.twofactor.off", title, reason);
        await db.SaveChangesAsync(cancellationToken);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
