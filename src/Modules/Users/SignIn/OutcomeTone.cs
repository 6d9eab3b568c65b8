using Union.Web.Pages;

namespace Union.Users.SignIn;

internal static class OutcomeTone
{
    public static Tone Of(SignInOutcome outcome) =>
        outcome switch
        {
            SignInOutcome.Succeeded => Tone.Success,
            SignInOutcome.RecoveryCode => Tone.Warning,
            SignInOutcome.SignedOut or SignInOutcome.SessionEnded => Tone.Neutral,
            _ => Tone.Danger,
        };
}
