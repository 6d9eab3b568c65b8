namespace Union.Notices.Heads.Reviews;

/// <summary>How many documents each list of reviews has.</summary>
internal sealed record ReviewCounts(int Overdue, int Soon, int Undated, int All, int Annexes);
