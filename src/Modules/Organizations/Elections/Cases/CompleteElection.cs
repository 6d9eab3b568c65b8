using Microsoft.EntityFrameworkCore;
using Union.Identifiers.People;
using Union.Organizations.Elections.Ballots;
using Union.Organizations.Elections.Candidates;
using Union.Organizations.Officers;
using Union.Organizations.Terms;

namespace Union.Organizations.Elections.Cases;

/// <summary>With the reply the old term closes and the new one opens; after a by-election the vacant office is filled.</summary>
internal sealed class CompleteElection(UnionDbContext db, BallotBox ballots, ActivityLog activities) : IEffect<Election>
{
    public async Task RunAsync(MoveContext<Election> context, CancellationToken cancellationToken)
    {
        var e = context.Subject;
        var reply = await db.Set<Paper>()
            .Where(p => p.SubjectId == e.Id && p.TemplateCode == "result.reply" && (p.State == PaperState.Issued || p.State == PaperState.Signed))
            .OrderByDescending(p => p.Id)
            .FirstAsync(cancellationToken);
        e.Reply(reply.NumberText, reply.On);
        var elected = await ElectedAsync(e, cancellationToken);
        var term = e.Kind == ElectionKind.ReElection ? await RenewAsync(e, elected, cancellationToken) : null;
        Seat(e, elected, term?.Id ?? e.TermId, e.StartsOn ?? context.On);
        await activities.PublishAsync(
            new Happening(
                e.Kind == ElectionKind.ReElection ? ElectionKinds.ReElected : ElectionKinds.ByElected,
                e.OrganizationId,
                e.StartsOn ?? context.On,
                e.RecordTitle,
                e.Link,
                e.Id,
                reply.State == PaperState.Signed ? [] : ["缺批复扫描件"]
            ),
            cancellationToken
        );
    }

    private async Task<Term> RenewAsync(Election e, IReadOnlyList<Elected> elected, CancellationToken cancellationToken)
    {
        var starts = e.StartsOn!.Value;
        foreach (
            var old in await db.Set<Term>().Where(t => t.OrganizationId == e.OrganizationId && t.ClosedOn == null).ToListAsync(cancellationToken)
        )
            old.Close(starts);
        foreach (
            var officer in await db.Set<Officer>()
                .Where(f => f.OrganizationId == e.OrganizationId && f.TermId != null && f.To == null)
                .ToListAsync(cancellationToken)
        )
            officer.End(starts, "届满换届");
        var (end, isComputed) = e.End;
        var term = new Term(e.OrganizationId, e.TermNumber, starts, end, e.Years, isComputed);
        term.Approve(e.ReplyNumber, e.ReplyOn);
        db.Add(term);
        foreach (var body in elected.GroupBy(v => v.Body))
            db.Add(new Body(term, body.Key, body.Select(v => v.Name).Distinct(StringComparer.Ordinal).Count()));
        db.Raise(new TermRenewed(e.OrganizationId, term.Id, term.Number, starts, end, e.ReplyNumber, e.ReplyOn));
        return term;
    }

    // Somebody elected to a committee and to an office in it holds the office; the seat goes with it.
    private void Seat(Election e, IReadOnlyList<Elected> elected, Guid? termId, DateOnly from)
    {
        foreach (var person in elected.GroupBy(v => (v.Body, v.Name)))
        {
            var best = person.OrderBy(v => v.Post is OfficerPost.Member).ThenBy(v => v.Post).First();
            var officer = new Officer(e.OrganizationId, termId, best.Body, best.Post, best.Name, from)
            {
                Sex = best.Who?.Sex ?? Sex.Male,
                Phone = best.Who?.Phone ?? "",
                Rank = best.Who?.Duty ?? "",
                Engagement = best.Who?.Engagement ?? Engagement.PartTime,
            };
            db.Add(officer);
            if (best.Post is OfficerPost.Chair or OfficerPost.ViceChair)
                db.Raise(new OfficerChanged(e.OrganizationId, officer.Id, officer.Post, OfficerChange.Began, from));
        }
    }

    private async Task<IReadOnlyList<Elected>> ElectedAsync(Election e, CancellationToken cancellationToken)
    {
        var candidates = await db.Set<ElectionCandidate>().AsNoTracking().Where(c => c.ElectionId == e.Id).ToListAsync(cancellationToken);
        return
        [
            .. (await ballots.OfAsync(e.Id, cancellationToken))
                .Where(s => s.IsConfirmed)
                .SelectMany(s =>
                    s.Outcome.Elected.Select(v => new Elected(
                        s.Body,
                        s.Post,
                        v.Name,
                        candidates.FirstOrDefault(c => c.PersonName == v.Name && c.Body == s.Body)
                    ))
                )
                .DistinctBy(v => (v.Body, v.Post, v.Name)),
        ];
    }

    private sealed record Elected(BodyKind Body, OfficerPost Post, string Name, ElectionCandidate? Who);
}
