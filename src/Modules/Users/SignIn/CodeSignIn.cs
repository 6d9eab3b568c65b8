using Microsoft.EntityFrameworkCore;
using Union.Users.TwoFactor;

namespace Union.Users.SignIn;

/// <summary>The second factor of a sign-in: a code of the app, or a recovery code.</summary>
internal sealed class CodeSignIn(SecondFactor factor, FailedAttempts failed, SessionStart sessions, PendingSignIn pending, TimeProvider clock)
{
    public const string Wrong = "验证码不正确或已经用过。请等待应用显示下一个验证码后再试。";
    public const string WrongRecovery = "恢复码不正确或已经用过，请换一个。";

    public async Task<SignInStep> AttemptAsync(User user, string code, bool isRecovery, CancellationToken cancellationToken)
    {
        if (user.IsLocked(Now))
            return Refuse(user, isRecovery);
        var accepted = isRecovery ? user.UseRecoveryCode(RecoveryCodes.Hash(user, code)) : await factor.AcceptsAsync(user, code, cancellationToken);
        if (!accepted)
        {
            await failed.CountAsync(user, SignInOutcome.WrongCode, cancellationToken);
            return Refuse(user, isRecovery);
        }
        try
        {
            await sessions.StartAsync(user, isRecovery ? SignInOutcome.RecoveryCode : SignInOutcome.Succeeded, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return SignInStep.Refused(WrongRecovery); // the same code was used elsewhere at the same moment
        }
        pending.Forget();
        return SignInStep.Done;
    }

    private SignInStep Refuse(User user, bool isRecovery)
    {
        if (!user.IsLocked(Now))
            return SignInStep.Refused(isRecovery ? WrongRecovery : Wrong);
        pending.Forget();
        return SignInStep.Refused(PasswordSignIn.Locked(user.LockedUntil!.Value));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
