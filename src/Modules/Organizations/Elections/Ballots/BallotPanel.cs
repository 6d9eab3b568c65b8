namespace Union.Organizations.Elections.Ballots;

/// <summary>Model of the partial <c>_Ballots</c> on the page of an election or founding.</summary>
public sealed record BallotPanel(BallotSubject Subject, IReadOnlyList<BallotSheet> Sheets, bool MayEnter)
{
    public IReadOnlyList<BallotSheet> SheetsOf(BallotQuestion question) =>
        [.. Sheets.Where(s => s.Body == question.Body && s.Post == question.Post).OrderBy(s => s.Round)];
}
