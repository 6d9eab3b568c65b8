using Union.Organizations.Officers.Shares;
using Union.Organizations.Officers.StandIns;

namespace Union.Organizations.Officers;

/// <summary>Model of the section on an organization's page.</summary>
internal sealed record OfficersCard(
    Guid OrganizationId,
    EngagementShare Share,
    int Overdue,
    int Due,
    int Trainings,
    int Visits,
    IReadOnlyList<StandIn> StandIns,
    bool IsWhole
);
