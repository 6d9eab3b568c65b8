namespace Union.Users;

/// <summary>What changes with every sign-in of an account, apart from it so that an administrator's edit is not disturbed.</summary>
internal sealed class SignInState : ITenantOwned, ITechnicalRow
{
    private SignInState() { }

    public SignInState(User user) => (Id, TenantId) = (user.Id, user.TenantId);

    /// <summary>Id of the user.</summary>
    public Guid Id { get; private set; }

    public Guid TenantId { get; private set; }

    /// <summary>Wrong passwords and codes since the last success.</summary>
    public int Failures { get; private set; }

    public DateTime? LastSignInAt { get; private set; }

    /// <summary>Time step of the last code accepted: a code counts once.</summary>
    public long LastCodeStep { get; private set; }
}
