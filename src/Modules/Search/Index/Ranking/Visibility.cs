using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>What a search may see and what the person filtered by, decided per document from memory before anything counts it.</summary>
internal sealed class Visibility
{
    private const int Unseen = -1;
    private const int Site = 1;
    private const int Kind = 2;
    private const int Issuer = 4;
    private const int Year = 8;

    private readonly Registry registry;
    private readonly SearchFilter filter;
    private readonly int[] accessMisses;

    public Visibility(Registry registry, SearchRequest request)
    {
        this.registry = registry;
        filter = request.Filter;
        accessMisses =
        [
            .. registry.Accesses.Select(access =>
                !request.MaySee(access) ? Unseen
                : filter.Site is { } site && access.TenantId != site ? Site
                : 0
            ),
        ];
    }

    public bool IsFiltered => filter != SearchFilter.None;

    public bool Shows(int document) => Misses(document) == 0;

    /// <summary>Whether it is hidden by one filter alone, and so counts as what that filter could show instead.</summary>
    public bool ShowsWithoutOneFilter(int document) => Misses(document) is Site or Kind or Issuer or Year;

    /// <summary>Counts every document shown under each value, once per id given.</summary>
    public SearchFacets Count(IEnumerable<int> documents)
    {
        var site = new Dictionary<string, int>();
        var kind = new Dictionary<int, int>();
        var issuer = new Dictionary<int, int>();
        var year = new Dictionary<int, int>();
        foreach (var id in documents)
        {
            var misses = Misses(id);
            if (misses == Unseen)
                continue;
            var row = registry.Document(id);
            var access = registry.Accesses[row.Access];
            if ((misses & ~Site) == 0)
                Raise(site, access.TenantId.ToString("D"));
            if ((misses & ~Kind) == 0)
                Raise(kind, row.Type);
            if ((misses & ~Issuer) == 0 && row.Issuer != 0)
                Raise(issuer, row.Issuer);
            if ((misses & ~Year) == 0 && row.Year != 0)
                Raise(year, row.Year);
        }
        return new SearchFacets(
            Most(site, value => value),
            Most(kind, value => registry.Types[value]),
            Most(issuer, value => registry.Issuers[value]),
            [
                .. year.OrderByDescending(pair => pair.Key)
                    .Take(30)
                    .Select(pair => new FacetValue(pair.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), pair.Value)),
            ]
        );
    }

    private int Misses(int document)
    {
        var row = registry.Document(document);
        // An access learnt after this search began is not for it.
        if (row.Passages == 0 || row.Access >= accessMisses.Length || accessMisses[row.Access] == Unseen)
            return Unseen;
        var misses = accessMisses[row.Access];
        if (filter.Kind is { } kind && registry.Types[row.Type] != kind)
            misses |= Kind;
        if (filter.Issuer is { } issuer && registry.Issuers[row.Issuer] != issuer)
            misses |= Issuer;
        if (filter.Year is { } year && row.Year != year)
            misses |= Year;
        return misses;
    }

    private static void Raise<T>(Dictionary<T, int> counts, T value)
        where T : notnull => counts[value] = counts.GetValueOrDefault(value) + 1;

    private static IReadOnlyList<FacetValue> Most<T>(Dictionary<T, int> counts, Func<T, string> name)
        where T : notnull => [.. counts.OrderByDescending(pair => pair.Value).Take(20).Select(pair => new FacetValue(name(pair.Key), pair.Value))];
}
