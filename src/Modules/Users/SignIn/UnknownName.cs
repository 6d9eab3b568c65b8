namespace Union.Users.SignIn;

/// <summary>Counts attempts with a name no account has, as they would be counted for an account.</summary>
internal sealed class UnknownName
{
    private readonly Lock _lock = new();
    private int _failures;

    public DateTime LockedUntil { get; private set; }

    /// <summary>Whether the name is now locked.</summary>
    public bool Count(DateTime now, int most, TimeSpan length)
    {
        lock (_lock)
        {
            if (LockedUntil > now)
                return true;
            if (++_failures < most)
                return false;
            (_failures, LockedUntil) = (0, now + length);
            return true;
        }
    }
}
