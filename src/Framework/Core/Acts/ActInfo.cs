namespace Union.Core.Acts;

/// <summary>What the current saves do; see <see cref="Data.UnionDbContext.Act"/>.</summary>
internal sealed record ActInfo(string Name, string Title, string? Reason);
