namespace Union.Organizations.Elections.Counting;

/// <summary>What a count comes to.</summary>
/// <param name="HasQuorum">Enough came; otherwise nobody is elected.</param>
/// <param name="Needed">Votes needed to be elected.</param>
/// <param name="Elected">In order of votes, never more than seats.</param>
/// <param name="Tied">Equal votes at the last seat: the meeting votes again among them, the program decides nothing.</param>
/// <param name="Open">Seats not filled.</param>
public sealed record CountOutcome(
    bool HasQuorum,
    int Needed,
    IReadOnlyList<VoteCount> Elected,
    IReadOnlyList<VoteCount> Tied,
    int Open,
    IReadOnlyList<CountLine> Lines
);
