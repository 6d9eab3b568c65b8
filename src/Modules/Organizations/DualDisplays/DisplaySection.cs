using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Home;

namespace Union.Organizations.DualDisplays;

internal sealed class DisplaySection(UnionDbContext db) : IHealthCardSection
{
    public string Position => "5";

    public async ValueTask<Block?> BuildAsync(Organization organization, CancellationToken cancellationToken)
    {
        if (organization.Type.IsInner() || organization.State != OrganizationState.Active)
            return null;
        var display = await db.Below<DualDisplay>().SingleOrDefaultAsync(d => d.OrganizationId == organization.Id, cancellationToken);
        return new Block("/Areas/Organizations/Pages/DualDisplays/_Section.cshtml", new DisplayCard(organization.Id, display));
    }
}
