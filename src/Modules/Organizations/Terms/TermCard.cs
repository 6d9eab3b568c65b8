using Union.Organizations.Terms.Committees;
using Union.Organizations.Terms.Overview;

namespace Union.Organizations.Terms;

/// <summary>What the page of an organization shows of its term and committees.</summary>
internal sealed record TermCard(Guid OrganizationId, CommitteeView View, TermDays Days);
