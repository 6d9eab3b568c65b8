namespace Union.Core.Users;

/// <summary>On whose behalf work runs outside a request; flows into every scope the work opens.</summary>
internal sealed record ActingUser(Guid? Id, string UserName, string DisplayName, Guid? TenantId)
{
    /// <summary>Also where a request is at hand: the task somebody started by hand works for another account.</summary>
    public bool IsInstead { get; init; }

    private static readonly AsyncLocal<ActingUser?> Flowing = new();

    public static ActingUser? Current => Flowing.Value;

    /// <summary>Holds for the asynchronous method that calls it and for all it calls.</summary>
    public void Begin() => Flowing.Value = this;
}
