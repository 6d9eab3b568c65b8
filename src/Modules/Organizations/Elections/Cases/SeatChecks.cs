using Union.Organizations.Rules;
using Union.Organizations.Tree;

namespace Union.Organizations.Elections.Cases;

/// <summary>The seats of the three committees against the union's size (domain.md 2(a).4).</summary>
internal static class SeatChecks
{
    public static IEnumerable<(string Why, string Source)> Of(Election e, Organization organization, RuleSet rules)
    {
        var size = CommitteeSize.OfCommittee(organization.Members, rules);
        var alone = organization.Members < rules.Value(OrganizationRules.CommitteeThreshold) && e.CommitteeSeats == 0;
        if (!alone && !size.Allows(e.CommitteeSeats))
            yield return ($"会员 {organization.Members} 人，委员会应为 {size.Least}—{size.Most} 人，填写的是 {e.CommitteeSeats} 人。", size.Basis);
        var audit = CommitteeSize.OfAudit(rules);
        if (e.AuditSeats == 0 ? rules.Value(OrganizationRules.AuditRequired) && !alone : !audit.Allows(e.AuditSeats))
            yield return ($"经费审查委员会应为 {audit.Least}—{audit.Most} 人，填写的是 {e.AuditSeats} 人。", audit.Basis);
        var standing = CommitteeSize.OfStanding(rules);
        if (e.StandingSeats is > 0 and var seats && !standing.Allows(seats))
            yield return ($"常务委员会应为 {standing.Least}—{standing.Most} 人，填写的是 {seats} 人。", standing.Basis);
        if (e.StandingSeats >= e.CommitteeSeats)
            yield return ($"常务委员从委员中选，名额要少于委员会的 {e.CommitteeSeats} 名，填写的是 {e.StandingSeats} 名。", standing.Basis);
        var women = WomensCommittee.For(organization.WomenMembers, organization.WomenWorkers, rules);
        if (women.IsRequired && e.WomenSeats == 0)
            yield return ("应当与工会委员会同时选举女职工委员会，请填写女职工委员会名额。", women.Basis);
    }
}
