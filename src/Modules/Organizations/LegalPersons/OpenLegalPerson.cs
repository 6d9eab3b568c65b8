using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;

namespace Union.Organizations.LegalPersons;

/// <summary>Opens the record of a union that may be registered; the registering authority is the nearest federation at county level or above.</summary>
internal sealed class OpenLegalPerson(UnionDbContext db, Procedures procedures, IOrganizationTree tree)
{
    // Named one by one: the database keeps enumerations as words, which have no order of rank.
    private static readonly OrganizationType[] Federations =
    [
        OrganizationType.CountyFederation,
        OrganizationType.PrefectureFederation,
        OrganizationType.ProvincialFederation,
    ];

    public async Task<LegalPerson> RunAsync(Organization union, CancellationToken cancellationToken)
    {
        var upward = OrganizationPath.Ids(union.Path).Where(id => id != union.Id).ToList();
        var federations = await db.Set<Organization>()
            .Where(o => upward.Contains(o.Id) && Federations.Contains(o.Type))
            .Select(o => o.Id)
            .ToListAsync(cancellationToken);
        var legal = new LegalPerson(union, federations.OrderByDescending(upward.IndexOf).FirstOrDefault(tree.RootId));
        db.Add(legal);
        await procedures.StartAsync(legal, procedures.Today, cancellationToken);
        db.Act("organizations.legal-person.open", $"开始办理工会法人资格：{union.Name}");
        await db.SaveChangesAsync(cancellationToken);
        return legal;
    }
}
