namespace Union.Users.SignIn;

/// <summary>What the validation of the sign-in found out about the session of this request.</summary>
internal sealed class CurrentSession
{
    public Guid? Id { get; set; }

    /// <summary>The site asks for two factors and the account has one: nothing but setting up the second is allowed.</summary>
    public bool MustSetUpTwoFactor { get; set; }
}
