namespace Union.Organizations.Elections.Counting;

/// <summary>What the tellers counted of one ballot.</summary>
/// <param name="Entitled">Those entitled to attend (应到会人数): quorum and majority are counted of them.</param>
/// <param name="Present">Those who came (实到会人数).</param>
/// <param name="Issued">Ballots handed out.</param>
/// <param name="Returned">Ballots handed in.</param>
/// <param name="Invalid">Of those, invalid ones.</param>
public sealed record BallotCount(int Seats, int Entitled, int Present, int Issued, int Returned, int Invalid, IReadOnlyList<VoteCount> Votes)
{
    public int Valid => Returned - Invalid;
}
