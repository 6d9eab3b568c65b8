using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Web.Forms;

namespace Union.Organizations.Elections.Ballots;

/// <summary>One ballot: for what, how many seats, who stands.</summary>
/// <param name="Entitled">Who may vote, where not everyone entitled at the meeting does: a committee that elects its chair.</param>
public sealed record BallotQuestion(BodyKind Body, OfficerPost Post, int Seats, IReadOnlyList<string> Candidates, int? Entitled = null)
{
    public string Title => Post == OfficerPost.Member ? $"{Body.DisplayName()}委员" : $"{Body.DisplayName()}{Post.DisplayName()}";
}
