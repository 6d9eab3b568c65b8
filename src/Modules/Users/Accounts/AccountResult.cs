namespace Union.Users.Accounts;

/// <summary>The id of the account, or what is wrong, in Chinese and ready to show.</summary>
public sealed record AccountResult(Guid? UserId, IReadOnlyList<string> Problems)
{
    public bool Succeeded => UserId is not null;
}
