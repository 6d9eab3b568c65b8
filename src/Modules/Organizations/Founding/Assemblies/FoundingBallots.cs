using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;

namespace Union.Organizations.Founding.Assemblies;

/// <summary>
/// What is voted on at the founding: each committee, and the chair: by the meeting, or by the committee it has just elected (domain.md 2(a).5).
/// </summary>
internal sealed class FoundingBallots(UnionDbContext db, FoundingFiles files) : IBallotSource
{
    public async ValueTask<BallotSubject?> FindAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await db.Set<UnionFounding>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == subjectId, cancellationToken) is not { } founding)
            return null;
        var file = await files.OfAsync(founding, cancellationToken);
        var state = await db.Set<ProcedureCase>().Where(c => c.SubjectId == subjectId).Select(c => c.State).SingleOrDefaultAsync(cancellationToken);
        return new BallotSubject(
            founding.Id,
            founding.OrganizationId,
            founding.RecordTitle,
            $"{founding.Link}/assembly",
            Permissions.Founding,
            file.Assembly?.Entitled is > 0 and var entitled ? entitled : file.Electors,
            [.. Questions(file, await SheetsAsync(founding.Id, cancellationToken))],
            state is "CANDIDATES_APPROVED" ? null : "候选人经上级批复、公示之后，大会选举完成之前，才能录入选票统计。"
        );
    }

    public static IEnumerable<BallotQuestion> Questions(FoundingFile file, IReadOnlyList<BallotSheet> sheets)
    {
        foreach (var body in file.Bodies)
            yield return new BallotQuestion(body, OfficerPost.Member, file.SeatsOf(body), Names(file.For(body)));
        if (file.Founding.Type == OrganizationType.Organizer)
            yield break;
        if (file.Founding.IsChairDirect)
            yield return Chair(Names(file.For(BodyKind.UnionCommittee).Where(c => c.Post == OfficerPost.Chair)), null);
        else if (MeetingResult.Elected(sheets, BodyKind.UnionCommittee, OfficerPost.Member).Keys.ToList() is { Count: > 0 } committee)
            yield return Chair([.. committee.Order(SurnameOrder.Comparer)], committee.Count);
    }

    private static BallotQuestion Chair(IReadOnlyList<string> names, int? entitled) =>
        new(BodyKind.UnionCommittee, OfficerPost.Chair, 1, names, entitled);

    private async Task<IReadOnlyList<BallotSheet>> SheetsAsync(Guid foundingId, CancellationToken cancellationToken) =>
        await db.Set<BallotSheet>().AsNoTracking().Include(s => s.Votes).Where(s => s.SubjectId == foundingId).ToListAsync(cancellationToken);

    private static IReadOnlyList<string> Names(IEnumerable<Candidates.Candidate> candidates) =>
        [.. candidates.OrderBy(c => c.PersonName, SurnameOrder.Comparer).Select(c => c.PersonName)];
}
