using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Indicators;

/// <summary>The tree and the units as they stood at the end of a day, of this site and the sites below; for reading only.</summary>
internal static class AsOf
{
    /// <summary>Grassroots unions and organizers: the types by which a unit counts as having a union (domain.md 4.1.3: own, joint or organizer).</summary>
    public static readonly OrganizationType[] Founded =
    [
        OrganizationType.SingleUnion,
        OrganizationType.JointUnion,
        OrganizationType.GovernmentOrganUnion,
        OrganizationType.Organizer,
    ];

    /// <summary>Everything that is neither grassroots nor part of a union: what dashboards are kept for.</summary>
    public static readonly OrganizationType[] BelowScopes = [.. Founded, OrganizationType.UnionBranch, OrganizationType.UnionGroup];

    /// <summary>
    /// Organizations that existed that day: founded by then and not dissolved. The state of today tells nothing of an earlier day; one whose
    /// day of founding is not known (federations, old files) existed unless it is still being prepared.
    /// </summary>
    public static IQueryable<Organization> Living(UnionDbContext db, DateOnly day) =>
        db.Below<Organization>()
            .Where(o => o.OpenedOn <= day || (o.OpenedOn == null && o.State != OrganizationState.Preparing))
            .Where(o => o.ClosedOn == null || o.ClosedOn > day);

    /// <summary>Living organizations that elect a committee for a term: no organizers, no parts of unions, no outposts (京工会法办法§10).</summary>
    public static IQueryable<Organization> Elected(UnionDbContext db, DateOnly day) =>
        Living(db, day)
            .Where(o =>
                o.Type != OrganizationType.Organizer
                && o.Type != OrganizationType.UnionBranch
                && o.Type != OrganizationType.UnionGroup
                && o.TownshipForm != TownshipForm.WorkCommittee
            );

    /// <summary>
    /// Where organizations stood that day; for days before the first place recorded, that one: a unit may be older than the union that
    /// keeps its record, and nothing drops out of the count for that.
    /// </summary>
    public static IQueryable<OrganizationPlace> Places(UnionDbContext db, DateOnly day) =>
        db.Below<OrganizationPlace>()
            .Where(p =>
                (p.From <= day && (p.To == null || p.To > day))
                || (p.From > day && !db.Below<OrganizationPlace>().Any(q => q.OrganizationId == p.OrganizationId && q.From < p.From))
            );

    /// <summary>Units that existed that day; a unit without a day of opening always did.</summary>
    public static IQueryable<EmployingUnit> LivingUnits(UnionDbContext db, DateOnly day) =>
        db.Below<EmployingUnit>().Where(u => (u.OpenedOn == null || u.OpenedOn <= day) && (u.ClosedOn == null || u.ClosedOn > day));

    /// <summary>Coverage of that day by living unions of these types .</summary>
    public static IQueryable<Coverage> CoveredBy(UnionDbContext db, DateOnly day, OrganizationType[] types) =>
        from c in db.Below<Coverage>()
        join o in Living(db, day) on c.OrganizationId equals o.Id
        where c.From <= day && (c.To == null || c.To > day) && types.Contains(o.Type)
        select c;
}
