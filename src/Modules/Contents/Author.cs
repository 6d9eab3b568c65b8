namespace Union.Contents;

/// <summary>Who saves, when, and what they say changed. The system itself, an import for one, has no id.</summary>
public sealed record Author(Guid? Id, string Name, DateTime At, string Note = "")
{
    /// <summary>The signed-in person, now.</summary>
    public static Author Of(ICurrentUser user, TimeProvider clock, string? note = null) =>
        new(user.Id, user.DisplayName, clock.GetUtcNow().UtcDateTime, note?.Trim() ?? "");
}
