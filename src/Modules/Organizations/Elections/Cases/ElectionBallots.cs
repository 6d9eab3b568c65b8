using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Candidates;

namespace Union.Organizations.Elections.Cases;

/// <summary>The ballots of an election: counted while its candidates are approved and their public notice is over.</summary>
internal sealed class ElectionBallots(UnionDbContext db, Work.Procedures.Procedures procedures) : IBallotSource
{
    public async ValueTask<BallotSubject?> FindAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await db.Set<Election>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == subjectId, cancellationToken) is not { } e)
            return null;
        var candidates = await db.Set<ElectionCandidate>()
            .AsNoTracking()
            .Where(c => c.ElectionId == e.Id)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellationToken);
        var view = await procedures.ViewAsync(e, cancellationToken);
        var closed =
            view?.Case.State != ElectionStates.Notice ? $"现在的环节是“{view?.State.Name}”。候选人批复并公示以后、上报结果以前才能录入计票。"
            : view.NoticeEndsOn is { } ends && view.Today <= ends ? $"候选人公示到 {ends:yyyy年M月d日}，期满以后才能选举。"
            : null;
        return new BallotSubject(
            e.Id,
            e.OrganizationId,
            e.RecordTitle,
            e.Link,
            Permissions.Elections,
            e.Entitled,
            ElectionQuestions.Of(e, candidates),
            closed
        );
    }
}
