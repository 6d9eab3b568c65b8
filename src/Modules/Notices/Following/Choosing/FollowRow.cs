namespace Union.Notices.Following.Choosing;

/// <summary>One line of what a person follows.</summary>
/// <param name="Id">The row.</param>
/// <param name="Target">What is followed.</param>
/// <param name="Name">How people know it.</param>
/// <param name="Href">Where it is read, within the site; null when it cannot be read now.</param>
/// <param name="Since">Since when.</param>
internal sealed record FollowRow(Guid Id, FollowTarget Target, string Name, string? Href, DateTime Since);
