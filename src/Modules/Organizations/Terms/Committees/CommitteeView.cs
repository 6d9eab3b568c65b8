using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Organizations.Terms.Extensions;
using Union.Organizations.Tree;

namespace Union.Organizations.Terms.Committees;

/// <summary>What is known of an organization's terms, committees and officers.</summary>
internal sealed record CommitteeView(
    IReadOnlyList<Term> Terms,
    IReadOnlyList<BodyCard> Bodies,
    IReadOnlyList<Officer> InOffice,
    IReadOnlyList<Officer> Former,
    IReadOnlyList<TermExtension> Extensions
)
{
    public Term? Current => Terms.FirstOrDefault(t => t.ClosedOn is null);

    public static async Task<CommitteeView> ReadAsync(
        UnionDbContext db,
        Organization o,
        RuleSet rules,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var terms = await db.Below<Term>().Where(t => t.OrganizationId == o.Id).OrderByDescending(t => t.Number).ToListAsync(cancellationToken);
        var current = terms.FirstOrDefault(t => t.ClosedOn is null)?.Id;
        var bodies = await db.Below<Body>().Where(b => b.TermId == current).ToListAsync(cancellationToken);
        var officers = await db.Below<Officer>()
            .Where(f => f.OrganizationId == o.Id)
            .OrderByDescending(f => f.From)
            .ThenBy(f => f.Id)
            .ToListAsync(cancellationToken);
        var inOffice = officers.Where(f => f.IsInOfficeOn(today)).OrderBy(f => f.Body).ThenBy(f => f.Post).ToList();
        Body? Of(BodyKind kind) => bodies.FirstOrDefault(b => b.Kind == kind);
        int Count(BodyKind kind) => inOffice.Count(f => f.Body == kind);
        return new CommitteeView(
            terms,
            [
                BodyCard.OfCommittee(Of(BodyKind.UnionCommittee), Count(BodyKind.UnionCommittee), o.Members, rules),
                BodyCard.OfAudit(Of(BodyKind.FundsAudit), Count(BodyKind.FundsAudit), rules),
                BodyCard.OfWomen(Of(BodyKind.Women), Count(BodyKind.Women), o.WomenMembers, o.WomenWorkers, rules),
                // Only large unions have one.
                .. Of(BodyKind.Standing) is not null || Count(BodyKind.Standing) > 0
                    ? [BodyCard.OfStanding(Of(BodyKind.Standing), Count(BodyKind.Standing), rules)]
                    : Array.Empty<BodyCard>(),
            ],
            inOffice,
            [.. officers.Where(f => !f.IsInOfficeOn(today)).OrderByDescending(f => f.To ?? f.From)],
            await db.Below<TermExtension>().Where(x => x.OrganizationId == o.Id).OrderByDescending(x => x.Id).ToListAsync(cancellationToken)
        );
    }
}
