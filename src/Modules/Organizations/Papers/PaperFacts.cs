using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Organizations.Units;

namespace Union.Organizations.Papers;

/// <summary>What nearly every paper says: <c>organization.*</c>, <c>unit.*</c>, <c>units[]</c> and <c>superior.name</c>, as the table of README.md names them.</summary>
public sealed class PaperFacts(UnionDbContext db, IOrganizationTree tree)
{
    /// <param name="superiorId">The union that approves; the parent when null.</param>
    public async Task<PaperData> OfAsync(Organization organization, CancellationToken cancellationToken, Guid? superiorId = null)
    {
        var units = await (
            from c in db.Set<Coverage>()
            join u in db.Set<EmployingUnit>() on c.UnitId equals u.Id
            where c.OrganizationId == organization.Id && c.To == null
            orderby u.Workers descending, u.Id
            select u
        )
            .AsNoTracking()
            .Take(200)
            .ToListAsync(cancellationToken);
        var data = Of(organization);
        if (units.Count > 0)
            Add(data, units[0]);
        data.Rows("units", units, (row, u) => row.Set("name", u.Name).Set("code", u.SocialCreditCode).Set("workers", u.Workers));
        return (superiorId ?? organization.ParentId) is { } superior ? data.Set("superior.name", await tree.NameOfAsync(superior)) : data;
    }

    /// <summary>The facts of the union alone.</summary>
    public static PaperData Of(Organization organization) =>
        new PaperData()
            .Set("organization.name", organization.Name)
            .Set("organization.type", organization.Type)
            .Set("organization.code", organization.SocialCreditCode)
            .Set("organization.address", organization.Address)
            .Set("organization.phone", organization.Phone)
            .Set("organization.workers", Known(organization.Workers))
            .Set("organization.members", Known(organization.Members))
            .Set("organization.women", organization.Members > 0 ? organization.WomenMembers : null)
            .Set("organization.founded", organization.OpenedOn);

    /// <summary>The facts of the employing unit: of the prospect before there is a union, of the largest unit covered after.</summary>
    public static PaperData Add(PaperData data, EmployingUnit unit) =>
        data.Set("unit.name", unit.Name)
            .Set("unit.code", unit.SocialCreditCode)
            .Set("unit.kind", unit.Kind)
            .Set("unit.industry", unit.IndustrySection)
            .Set("unit.address", unit.Address)
            .Set("unit.representative", unit.LegalRepresentative)
            .Set("unit.opened", unit.OpenedOn)
            .Set("unit.workers", Known(unit.Workers))
            .Set("unit.women", unit.Workers > 0 ? unit.WomenWorkers : null);

    // A count nobody entered is missing, not none.
    private static int? Known(int count) => count > 0 ? count : null;
}
