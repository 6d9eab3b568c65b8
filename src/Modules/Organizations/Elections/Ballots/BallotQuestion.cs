using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Web.Forms;

namespace Union.Organizations.Elections.Ballots;

/// <summary>One ballot the meeting votes on: for what, how many seats, who stands.</summary>
public sealed record BallotQuestion(BodyKind Body, OfficerPost Post, int Seats, IReadOnlyList<string> Candidates)
{
    public string Title => Post == OfficerPost.Member ? $"{Body.DisplayName()}委员" : $"{Body.DisplayName()}{Post.DisplayName()}";
}
