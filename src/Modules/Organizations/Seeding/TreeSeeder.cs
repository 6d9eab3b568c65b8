using Microsoft.EntityFrameworkCore;
using Union.Organizations.Tree;
using Union.Work.Seeding;

namespace Union.Organizations.Seeding;

/// <summary>The tree of a synthetic county: townships, park, village level, system unions, grassroots unions and their units (domain.md 6).</summary>
internal sealed class TreeSeeder : ISeeder
{
    // Union size is log-normal with median 35 and σ 1.37; the county's members are shared out in these proportions.
    private const double Sigma = 1.37;

    private static readonly string[] Systems = ["教育系统工会", "卫生健康系统工会", "交通运输系统工会"];
    private static readonly JointForm[] Forms = Enum.GetValues<JointForm>();

    public int Order => 10;

    public async Task SeedAsync(SeedContext context, CancellationToken cancellationToken)
    {
        var site = context.Site;
        if (site.Unions == 0)
            return;
        var random = new SeedRandom(int.Parse(site.RegionCode, System.Globalization.CultureInfo.InvariantCulture));
        var root = await context
            .Db.Set<Organization>()
            .SingleAsync(
                o =>
                    o.Type == OrganizationType.CountyFederation
                    || o.Type == OrganizationType.PrefectureFederation
                    || o.Type == OrganizationType.ProvincialFederation,
                cancellationToken
            );
        var founded = new FoundedOn(random, context.Today);
        var areas = await AreasAsync(context, random, root, founded, cancellationToken);
        var weights = areas.Select(_ => random.LogNormal(1, 0.8)).ToArray();
        var units = new UnitSeeder(context, random, site);
        var members = random.Shares(site.Members, site.Unions, Sigma, least: 3);
        for (var i = 0; i < site.Unions; i++)
        {
            var parent = areas[Pick(weights, random)];
            await AddUnionAsync(context, random, parent, units, members[i], founded.Next(), site.Unions - i, cancellationToken);
        }
        await units.AddUncoveredAsync(root, areas, cancellationToken);
    }

    private static async Task<List<Organization>> AreasAsync(
        SeedContext context,
        SeedRandom random,
        Organization root,
        FoundedOn founded,
        CancellationToken cancellationToken
    )
    {
        var areas = new List<Organization>();
        foreach (var system in Systems)
            areas.Add(
                await AddAsync(
                    context,
                    new Organization(root.Name.Replace("总工会", system, StringComparison.Ordinal), OrganizationType.IndustrialUnion, root),
                    founded.Next(),
                    cancellationToken
                )
            );
        var towns = new List<Organization>();
        for (var i = 0; i < context.Site.Townships; i++)
        {
            var isPark = i == context.Site.Townships - 1;
            var name = isPark
                ? $"{context.Site.DisplayName.Replace("总工会", "", StringComparison.Ordinal)}工业园区工会"
                : SeedNames.Place(i) + TownWord(context.Site, i) + "工会";
            var town = new Organization(name, isPark ? OrganizationType.ParkUnion : OrganizationType.TownshipUnion, root)
            {
                RegionCode = $"{context.Site.RegionCode}{(isPark ? 400 : 100 + i):000}",
                TownshipForm = random.Chance(0.3) ? TownshipForm.Federation : TownshipForm.Committee,
            };
            towns.Add(await AddAsync(context, town, founded.Next(), cancellationToken));
        }
        areas.AddRange(towns);
        for (var i = 0; i < context.Site.Villages; i++)
        {
            var town = towns[i % towns.Count];
            var isCommunity = i % 2 == 0;
            var word =
                isCommunity ? "社区"
                : context.Site.LevelWord == "旗" ? "嘎查"
                : "村";
            var village = new Organization(
                SeedNames.Place(200 + i) + word + "工会",
                isCommunity ? OrganizationType.CommunityUnion : OrganizationType.VillageUnion,
                town
            )
            {
                RegionCode = $"{town.RegionCode}{1 + i / towns.Count:000}",
            };
            areas.Add(await AddAsync(context, village, founded.Next(), cancellationToken));
        }
        return areas;
    }

    private static async Task AddUnionAsync(
        SeedContext context,
        SeedRandom random,
        Organization parent,
        UnitSeeder units,
        int members,
        DateOnly founded,
        int unionsLeft,
        CancellationToken cancellationToken
    )
    {
        var share = units.Next(unionsLeft, parent);
        var type =
            share.Count > 1 ? OrganizationType.JointUnion
            : share[0].Kind is Units.UnitKind.GovernmentOrgan ? OrganizationType.GovernmentOrganUnion
            : OrganizationType.SingleUnion;
        var name = share.Count > 1 ? $"{parent.Name[..^2]}{SeedNames.Place(unionsLeft)}联合工会" : share[0].Name + "工会";
        var union = new Organization(name, type, parent) { IndustrySection = share[0].IndustrySection, RegionCode = share[0].RegionCode };
        if (type is OrganizationType.JointUnion)
            union.JointForm = random.Of(Forms);
        // 39 % women (domain.md 6); nine workers in ten are members.
        var workers = (int)Math.Ceiling(members / (0.80 + 0.2 * random.Below(100) / 100));
        union.Count(
            workers,
            workers * random.Between(30, 48) / 100,
            members,
            members * random.Between(30, 48) / 100,
            context.Today.AddDays(-random.Below(300))
        );
        await AddAsync(context, union, founded, cancellationToken);
        await units.AddAsync(share, union, founded, cancellationToken);
    }

    private static async Task<Organization> AddAsync(
        SeedContext context,
        Organization organization,
        DateOnly founded,
        CancellationToken cancellationToken
    )
    {
        organization.Open(founded);
        await context.AddAsync(organization, cancellationToken);
        await context.AddAsync(new OrganizationPlace(organization, founded), cancellationToken);
        return organization;
    }

    private static string TownWord(SeedSite site, int i) =>
        (site.LevelWord, i % 3) switch
        {
            ("旗", 0) => "苏木",
            ("区", _) => "街道",
            ("县", 0) => "乡",
            _ => "镇",
        };

    private static int Pick(double[] weights, SeedRandom random)
    {
        var at = random.Below(1_000_000) / 1_000_000.0 * weights.Sum();
        for (var i = 0; i < weights.Length; i++)
            if ((at -= weights[i]) < 0)
                return i;
        return weights.Length - 1;
    }
}
