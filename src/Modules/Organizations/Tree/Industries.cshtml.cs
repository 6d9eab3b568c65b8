using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Union.Identifiers.Organizations;

namespace Union.Organizations.Tree;

/// <summary>The tree by trade instead of by territory.</summary>
[RequirePermission(Permissions.View)]
internal sealed class IndustriesModel(OrganizationReach reach, TreeSearch search, StampedCache cache) : PageModel
{
    private const int MostUnions = 200;

    public IReadOnlyList<IndustryCount> Sections { get; private set; } = [];

    public IReadOnlyList<TreeHit> IndustrialUnions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var rows = await reach.VisibleAsync();
        var paths = await reach.PathsAsync(Permissions.View);
        Sections = await cache.GetAsync("industries:" + string.Join(',', paths), () => SectionsAsync(rows, cancellationToken));
        var industrial = rows.Where(o => o.Type == OrganizationType.IndustrialUnion || o.Type == OrganizationType.SectoralFederation);
        IndustrialUnions = await cache.GetAsync(
            "industrial:" + string.Join(',', paths),
            () => search.HitsAsync(industrial, null, MostUnions, cancellationToken)
        );
    }

    private static async Task<IReadOnlyList<IndustryCount>> SectionsAsync(IQueryable<Organization> rows, CancellationToken cancellationToken)
    {
        var counts = await AreaCounts
            .Grassroots(rows)
            .GroupBy(o => o.IndustrySection)
            .Select(g => new
            {
                g.Key,
                Unions = g.Count(),
                Members = g.Sum(o => o.Members),
            })
            .ToListAsync(cancellationToken);
        return
        [
            .. counts
                .OrderBy(c => c.Key.Length == 0)
                .ThenBy(c => c.Key, StringComparer.Ordinal)
                .Select(c => new IndustryCount(c.Key, NameOf(c.Key), c.Unions, c.Members)),
        ];
    }

    private static string NameOf(string letter) => IndustrySection.TryParse(letter, out var section) ? section!.ToString() : "没有填写行业";
}
