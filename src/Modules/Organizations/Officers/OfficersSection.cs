using Microsoft.EntityFrameworkCore;
using Union.Organizations.HealthCards;
using Union.Organizations.Officers.Register;
using Union.Organizations.Officers.Shares;
using Union.Organizations.Officers.StandIns;
using Union.Organizations.Officers.Trainings;
using Union.Organizations.Officers.Visits;
using Union.Organizations.Tree;
using Union.Web.Home;

namespace Union.Organizations.Officers;

/// <summary>工会干部 on the health card: how they are engaged, who must be trained, who stands in. Federations count their subtree.</summary>
internal sealed class OfficersSection(UnionDbContext db, OfficerList officers, ShareReader shares) : IHealthCardSection
{
    public string Position => "3.5";

    public async ValueTask<Block?> BuildAsync(Organization organization, CancellationToken cancellationToken)
    {
        if (organization.Type.IsInner())
            return null;
        var (id, today, isWhole) = (organization.Id, officers.Day, !organization.Type.IsGrassroots());
        var standIns = await db.Below<StandIn>()
            .Where(s => s.OrganizationId == id && s.From <= today && (s.To == null || s.To >= today))
            .ToListAsync(cancellationToken);
        var year = new DateOnly(today.Year, 1, 1);
        var card = new OfficersCard(
            id,
            await shares.OfAsync(new OfficerFilter { Within = id, Own = !isWhole }, cancellationToken),
            await CountAsync(id, isWhole, TrainingState.Overdue, cancellationToken),
            await CountAsync(id, isWhole, TrainingState.Due, cancellationToken),
            await db.Below<TrainingAttendance>().CountAsync(a => a.OrganizationId == id && a.On >= year, cancellationToken),
            await db.Below<Visit>().CountAsync(v => v.OrganizationId == id && v.On >= year, cancellationToken),
            standIns,
            isWhole
        );
        return new Block("/Areas/Organizations/Pages/Officers/_Section.cshtml", card);
    }

    private async Task<int> CountAsync(Guid id, bool isWhole, TrainingState state, CancellationToken cancellationToken)
    {
        var filter = new OfficerFilter
        {
            Within = id,
            Own = !isWhole,
            Training = state,
        };
        return await officers.MatchingAsync(filter, cancellationToken) is { } matching
            ? await officers.KeptAsync($"card:{filter.Key}", () => matching.CountAsync(cancellationToken))
            : 0;
    }
}
