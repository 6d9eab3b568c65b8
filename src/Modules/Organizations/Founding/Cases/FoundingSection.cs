using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Tree;
using Union.Web.Home;

namespace Union.Organizations.Founding.Cases;

/// <summary>On the page of a union in preparation: its founding, or the way to start one; on a superior's, what is under way below it.</summary>
internal sealed class FoundingSection(UnionDbContext db, FoundingReach reach, FoundingList list, Access access) : IHealthCardSection
{
    public string Position => "3";

    public async ValueTask<Block?> BuildAsync(Organization organization, CancellationToken cancellationToken)
    {
        if (organization.State == OrganizationState.Dissolved || organization.Type.IsInner())
            return null;
        var own = await (await reach.VisibleAsync(null, cancellationToken)).FirstOrDefaultAsync(f => f.UnionId == organization.Id, cancellationToken);
        var state = own is null
            ? null
            : await db.Below<ProcedureCase>().Where(c => c.SubjectId == own.Id).Select(c => c.State).SingleAsync(cancellationToken);
        var mayStart =
            own is null && organization.State == OrganizationState.Preparing && await access.HasAsync(Permissions.Founding, organization.Id);
        var below = FoundingTypes.Superiors.Contains(organization.Type) ? await CountAsync(organization.Id, cancellationToken) : 0;
        return own is null && !mayStart && below == 0
            ? null
            : new Block(
                "/Areas/Organizations/Pages/Founding/Cases/_Section.cshtml",
                new FoundingSectionView(organization.Id, own, list.States.FirstOrDefault(s => s.Code == state)?.Name, mayStart, below)
            );
    }

    private async Task<int> CountAsync(Guid within, CancellationToken cancellationToken) =>
        await (await reach.VisibleAsync(within, cancellationToken))
            .Where(f => db.Below<ProcedureCase>().Any(c => c.SubjectId == f.Id && c.ClosedOn == null))
            .CountAsync(cancellationToken);
}
