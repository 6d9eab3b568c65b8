using Microsoft.EntityFrameworkCore;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Founding.Assemblies;
using Union.Organizations.Founding.Candidates;
using Union.Organizations.Founding.Cases;
using Union.Organizations.Officers;
using Union.Organizations.Rules;
using Union.Organizations.Terms;

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
        foreach (var why in WhyNotChair(result, context.Rules))
            refusals.Add(why);
    }

    // Who was proposed for the committee alone may have become chair: what keeps from the chair is asked again.
    private static IEnumerable<string> WhyNotChair(MeetingResult result, RuleSet rules) =>
        MeetingResult
            .Elected(result.Sheets, BodyKind.UnionCommittee, OfficerPost.Chair)
            .Keys.SelectMany(name => result.File.For(BodyKind.UnionCommittee).Where(c => c.PersonName == name))
            .SelectMany(c => CandidateChecks.WhyNot(c, OfficerPost.Chair, rules));

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
