using Microsoft.EntityFrameworkCore;
using Union.Organizations.Officers;
using Union.Organizations.Terms;
using Union.Organizations.Tree;

namespace Union.Organizations.Papers;

/// <summary>The papers of a union itself, after its founding (domain.md 2(a).3, kinds 11 to 13): registration, seal, account. The record is the organization.</summary>
internal sealed class UnionPapers(UnionDbContext db, PaperFacts facts, TimeProvider clock) : IPaperSource
{
    public async ValueTask<PaperSubject?> FindAsync(Guid subjectId, CancellationToken cancellationToken)
    {
        if (await db.Set<Organization>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == subjectId, cancellationToken) is not { } organization)
            return null;
        var data = (await facts.OfAsync(organization, cancellationToken))
            .Set("legal.code", organization.SocialCreditCode)
            .Set("legal.office", organization.Address)
            .Set("seal.text", organization.Name)
            .Set("bank.account", organization.Name);
        await AddTermAsync(data, organization, cancellationToken);
        await AddChairAsync(data, organization, cancellationToken);
        return new PaperSubject(
            organization.Id,
            organization.Id,
            organization.Name,
            $"/admin/organizations/{organization.Id}",
            Permissions.LegalPersons
        )
        {
            Papers = [new("legal.application"), new("legal.change"), new("seal.request"), new("account.opening")],
            Data = data,
        };
    }

    private async Task AddTermAsync(PaperData data, Organization organization, CancellationToken cancellationToken)
    {
        var term = await db.Set<Term>()
            .AsNoTracking()
            .Where(t => t.OrganizationId == organization.Id && t.ClosedOn == null)
            .OrderByDescending(t => t.StartsOn)
            .FirstOrDefaultAsync(cancellationToken);
        if (term is null)
            return;
        data.Set("term.number", term.Number)
            .Set("term.starts", term.StartsOn)
            .Set("term.ends", term.EndsOn)
            .Set("term.years", term.Years)
            .Set("reply.number", term.ReplyNumber)
            .Set("reply.on", term.ReplyOn)
            .Set("reply.issuer", data.Texts.GetValueOrDefault("superior.name"));
    }

    // The chair is the legal representative (豫工会条例§11、沪工会条例§15).
    private async Task AddChairAsync(PaperData data, Organization organization, CancellationToken cancellationToken)
    {
        var today = Today.Of(clock);
        var chair = await db.Set<Officer>()
            .AsNoTracking()
            .Where(o => o.OrganizationId == organization.Id && o.Post == OfficerPost.Chair && o.From <= today && (o.To == null || o.To > today))
            .FirstOrDefaultAsync(cancellationToken);
        if (chair is not null)
            data.Set("chair.name", chair.PersonName).Set("legal.representative", chair.PersonName).Set("legal.representativePhone", chair.Phone);
    }
}
