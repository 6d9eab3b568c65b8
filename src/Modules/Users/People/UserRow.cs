using Union.Users.Accounts;
using Union.Web.Pages;

namespace Union.Users.People;

/// <summary>A line of the list of users.</summary>
internal sealed record UserRow(User User, IReadOnlyList<string> Roles, DateTime? LastSignInAt, DateTime Now)
{
    public UserState State => StateOf(User, Now);

    public string? Mobile => MobileNumbers.Mask(User.Mobile);

    public static UserState StateOf(User user, DateTime now) =>
        user.IsDisabled ? UserState.Disabled
        : user.IsLocked(now) ? UserState.Locked
        : user.IsInvited ? UserState.Invited
        : UserState.Active;

    public static Tone ToneOf(UserState state) =>
        state switch
        {
            UserState.Active => Tone.Success,
            UserState.Invited => Tone.Info,
            UserState.Locked => Tone.Warning,
            _ => Tone.Neutral,
        };
}
