namespace Union.Core.Users;

/// <summary>Claims of the sign-in cookie.</summary>
public static class UnionClaims
{
    public const string UserId = "sub";
    public const string UserName = "preferred_username";
    public const string DisplayName = "name";

    /// <summary>Id of the tenant the sign-in is valid for; a cookie of another tenant counts as anonymous.</summary>
    public const string Tenant = "tenant";

    /// <summary>Id of the session row.</summary>
    public const string Session = "sid";
}
