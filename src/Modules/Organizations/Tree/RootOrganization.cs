using Microsoft.EntityFrameworkCore;

namespace Union.Organizations.Tree;

/// <summary>The federation itself becomes the root of its tree when the module is switched on.</summary>
internal sealed class RootOrganization(UnionDbContext db, ICurrentTenant tenant, TenantRegistry registry) : IFeatureEventHandler
{
    public async Task EnabledAsync(FeatureInfo feature, CancellationToken cancellationToken)
    {
        if (feature.Id == "Union.Organizations")
            await EnsureAsync(cancellationToken);
    }

    /// <summary>Adds the row where it is missing; saved with the act of the caller.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        var site = tenant.Info;
        if (await db.Set<Organization>().AnyAsync(o => o.Id == site.RootOrganizationId, cancellationToken))
            return;
        var parents = registry.AncestorsOf(site);
        var parent = parents.Count > 0 ? parents[^1].RootOrganizationId : (Guid?)null;
        var root = Organization.RootOf(site, TypeOf(site.RegionCode, parents.Count), registry.RootPathOf(site), parent);
        db.Add(root);
        db.Add(new OrganizationPlace(root, OrganizationPlace.Beginning));
    }

    // 990000 is a province, 990100 a prefecture, 990101 a county (domain.md 3.3); without a code the depth of the site tells.
    private static OrganizationType TypeOf(string regionCode, int depth) =>
        (regionCode, depth) switch
        {
            ({ Length: >= 6 } code, _) when code[2..6] == "0000" => OrganizationType.ProvincialFederation,
            ({ Length: >= 6 } code, _) when code[4..6] == "00" => OrganizationType.PrefectureFederation,
            ({ Length: >= 6 }, _) => OrganizationType.CountyFederation,
            (_, 0) => OrganizationType.ProvincialFederation,
            (_, 1) => OrganizationType.PrefectureFederation,
            _ => OrganizationType.CountyFederation,
        };
}
