namespace Union.Tests.Notices.Following;

/// <summary>A signed-in person.</summary>
internal sealed record Follower(Guid Id, string UserName, HttpClient Client);
