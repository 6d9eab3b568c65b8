using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Founding.Assemblies;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Rules;

namespace Union.Organizations.Founding.Steps;

/// <summary>Quorum, majority, seats, counts confirmed by a second person, held after the public notice (domain.md 2(a).5).</summary>
internal sealed class MeetingIsValid(UnionDbContext db, FoundingFiles files, BallotBox ballots, WorkingCalendars calendars) : IGuard<UnionFounding>
{
    public async Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var file = await files.OfAsync(context.Subject, cancellationToken);
        var result = new MeetingResult(file, await ballots.OfAsync(context.Subject.Id, cancellationToken));
        foreach (var why in result.Faults(context.On, await NoticeEndsAsync(context, cancellationToken)))
            refusals.Add(why);
    }

    private async Task<DateOnly> NoticeEndsAsync(MoveContext<UnionFounding> context, CancellationToken cancellationToken)
    {
        var began = await db.Set<ProcedureStep>()
            .Where(s => s.CaseId == context.Case.Id && s.To == "CANDIDATES_APPROVED")
            .OrderByDescending(s => s.Id)
            .Select(s => (DateOnly?)s.On)
            .FirstOrDefaultAsync(cancellationToken);
        if (began is not { } from)
            return DateOnly.MinValue;
        var calendar = await calendars.CurrentAsync(cancellationToken);
        return calendar.Add(from, context.Rules.Value(OrganizationRules.CandidateNotice), TimeUnit.Day);
    }
}
