namespace Union.Users.SignIn;

/// <summary>Where an attempt to sign in leads.</summary>
internal sealed record SignInStep(string? Refusal, bool WantsCode)
{
    public static SignInStep Done { get; } = new(null, false);

    public static SignInStep CodeWanted { get; } = new(null, true);

    public static SignInStep Refused(string why) => new(why, false);
}
