namespace Union.Organizations.Elections.Counting;

/// <summary>The votes one person received.</summary>
public sealed record VoteCount(string Name, int For, int Against = 0, int Abstain = 0);
