namespace Union.Identifiers.Organizations;

/// <summary>Whose code a field asks for. The commonest slip is the union's own code in the employer's field.</summary>
public enum SocialCreditCodePurpose
{
    /// <summary>Any body's.</summary>
    Any,

    /// <summary>The employing unit's: a union's code (8x) is an error.</summary>
    Employer,

    /// <summary>The union's: anything but 81 or 89 is an error. It is also the number of the union's legal person certificate.</summary>
    Union,
}
