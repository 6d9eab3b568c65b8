using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Founding.Assemblies;
using Union.Organizations.Founding.Candidates;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Terms;

namespace Union.Organizations.Founding.Steps;

/// <summary>Writes who was elected beside the candidates; somebody elected without having stood becomes a line of the list.</summary>
internal sealed class KeepElected(UnionDbContext db, FoundingFiles files, BallotBox ballots) : IEffect<UnionFounding>
{
    public async Task RunAsync(MoveContext<UnionFounding> context, CancellationToken cancellationToken)
    {
        var founding = context.Subject;
        var file = await files.OfAsync(founding, cancellationToken);
        var result = new MeetingResult(file, await ballots.OfAsync(founding.Id, cancellationToken));
        var candidates = await db.Set<Candidate>().Where(c => c.FoundingId == founding.Id).ToListAsync(cancellationToken);
        foreach (var question in FoundingBallots.Questions(file, result.Sheets).Where(q => q.Post == OfficerPost.Member))
        {
            var elected = result.Elected(question);
            foreach (var candidate in candidates.Where(c => c.Body == question.Body))
                candidate.Count(Votes(result, question, candidate.PersonName), elected.ContainsKey(candidate.PersonName));
            foreach (var (name, votes) in elected.Where(e => !candidates.Exists(c => c.Body == question.Body && c.PersonName == e.Key)))
            {
                var writtenIn = new Candidate(founding, question.Body, name);
                writtenIn.Count(votes, true);
                db.Add(writtenIn);
                candidates.Add(writtenIn);
            }
        }
        SeatTheChair(founding, candidates, MeetingResult.Elected(result.Sheets, BodyKind.UnionCommittee, OfficerPost.Chair));
    }

    // Chair is who was elected chair; who was only proposed for it stays a member of the committee.
    private void SeatTheChair(UnionFounding founding, List<Candidate> candidates, IReadOnlyDictionary<string, int> elected)
    {
        if (elected.Count == 0)
            return;
        var (name, votes) = elected.Single();
        foreach (var other in candidates.Where(c => c.Post == OfficerPost.Chair && c.PersonName != name))
            other.Post = OfficerPost.Member;
        var chair = candidates.Find(c => c.Body == BodyKind.UnionCommittee && c.PersonName == name);
        if (chair is null)
            db.Add(chair = new Candidate(founding, BodyKind.UnionCommittee, name));
        chair.Post = OfficerPost.Chair;
        chair.Count(chair.Votes ?? votes, true);
    }

    private static int? Votes(MeetingResult result, BallotQuestion question, string name) =>
        result
            .Sheets.Where(s => s.Body == question.Body && s.Post == question.Post)
            .SelectMany(s => s.Votes)
            .Where(v => v.Name == name)
            .Select(v => (int?)v.For)
            .Max();
}
