using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Home;

namespace Union.Organizations.LegalPersons;

internal sealed class LegalSection(UnionDbContext db, TimeProvider clock) : IHealthCardSection
{
    public string Position => "4";

    public async ValueTask<Block?> BuildAsync(Organization organization, CancellationToken cancellationToken)
    {
        if (organization.Type.IsInner() || organization.Type.IsLegalPersonByLaw() || organization.Type is OrganizationType.Organizer)
            return null;
        var legal = await db.Below<LegalPerson>().SingleOrDefaultAsync(l => l.Id == organization.Id, cancellationToken);
        var state = await db.Below<ProcedureCase>()
            .Where(c => c.SubjectId == organization.Id)
            .Select(c => c.State)
            .SingleOrDefaultAsync(cancellationToken);
        return new Block(
            "/Areas/Organizations/Pages/LegalPersons/_Section.cshtml",
            new LegalCard(organization.Id, legal, LegalStandings.Of(state, legal?.EndsOn, Today.Of(clock)))
        );
    }
}
