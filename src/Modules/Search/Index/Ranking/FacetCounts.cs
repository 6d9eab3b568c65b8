using System.Globalization;
using Union.Core.Indexing;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>How many documents stand under each value of each filter.</summary>
internal sealed class FacetCounts(Registry registry)
{
    private const int Most = 20;
    private const int MostYears = 30;
    private const int MostTopics = 60;

    private readonly Dictionary<Guid, int> sites = [];
    private readonly Dictionary<string, int> sources = [];
    private readonly Dictionary<int, int> kinds = [];
    private readonly Dictionary<int, int> issuers = [];
    private readonly Dictionary<int, int> years = [];
    private readonly Dictionary<int, int> topics = [];
    private readonly Dictionary<IndexValidityState, int> validities = [];

    public void Site(DocumentRow row) => Raise(sites, registry.Accesses[row.Access].TenantId);

    public void Source(DocumentRow row) => Raise(sources, registry.Accesses[row.Access].Kind);

    public void Kind(DocumentRow row) => Raise(kinds, row.Type);

    public void Issuer(DocumentRow row)
    {
        if (row.Issuer != 0)
            Raise(issuers, row.Issuer);
    }

    public void Year(DocumentRow row)
    {
        if (row.Year != 0)
            Raise(years, row.Year);
    }

    public void Topics(DocumentRow row)
    {
        foreach (var topic in registry.Topics[row.TopicSet])
            Raise(topics, topic);
    }

    public void Validity(DocumentRow row, int today)
    {
        if (row.Validity.StateOn(today) is not IndexValidityState.None and var state)
            Raise(validities, state);
    }

    public SearchFacets ToFacets() =>
        new(
            Ordered(sites, Most, value => value.ToString("D")),
            Ordered(kinds, Most, value => registry.Types[value]),
            Ordered(issuers, Most, value => registry.Issuers[value]),
            [
                .. years
                    .OrderByDescending(pair => pair.Key)
                    .Take(MostYears)
                    .Select(pair => new FacetValue(pair.Key.ToString(CultureInfo.InvariantCulture), pair.Value)),
            ]
        )
        {
            Topic = Ordered(topics, MostTopics, value => registry.Topics.Names[value]),
            Validity = [.. validities.OrderBy(pair => pair.Key).Select(pair => new FacetValue(pair.Key.ToString(), pair.Value))],
            Source = Ordered(sources, Most, value => value),
        };

    private static void Raise<T>(Dictionary<T, int> counts, T value)
        where T : notnull => counts[value] = counts.GetValueOrDefault(value) + 1;

    private static IReadOnlyList<FacetValue> Ordered<T>(Dictionary<T, int> counts, int most, Func<T, string> name)
        where T : notnull =>
        [
            .. counts
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => name(pair.Key), StringComparer.Ordinal)
                .Take(most)
                .Select(pair => new FacetValue(name(pair.Key), pair.Value)),
        ];
}
