using System.Globalization;
using Union.Core.Indexing;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>How many documents stand under each value of each filter. A name learnt after the search began is not for it.</summary>
internal sealed class FacetCounts(Registry registry)
{
    private const int Most = 20;
    private const int MostYears = 30;
    private const int MostTopics = 60;
    private const int YearEnd = 3000;

    private readonly int[] sites = new int[registry.Accesses.Count];
    private readonly int[] sources = new int[registry.Accesses.Count];
    private readonly int[] types = new int[registry.Types.End];
    private readonly int[] issuers = new int[registry.Issuers.End];
    private readonly int[] years = new int[YearEnd];
    private readonly int[] topics = new int[registry.Topics.Names.End];
    private readonly int[] validities = new int[Enum.GetValues<IndexValidityState>().Length];

    public void Site(DocumentRow row) => Raise(sites, row.Access);

    public void Source(DocumentRow row) => Raise(sources, row.Access);

    public void Kind(DocumentRow row) => Raise(types, row.Type);

    public void Issuer(DocumentRow row) => Raise(issuers, row.Issuer);

    public void Year(DocumentRow row) => Raise(years, row.Year);

    public void Topics(DocumentRow row)
    {
        foreach (var topic in registry.Topics[row.TopicSet])
            Raise(topics, topic);
    }

    public void Validity(DocumentRow row, int today) => Raise(validities, (int)row.Validity.StateOn(today));

    public SearchFacets ToFacets() =>
        new(
            Ordered(ByAccess(sites, access => access.TenantId.ToString("D")), Most),
            Ordered(Named(types, 0, id => registry.Types[id]), Most),
            Ordered(Named(issuers, 1, id => registry.Issuers[id]), Most),
            [.. Named(years, 1, id => id.ToString(CultureInfo.InvariantCulture)).Reverse().Take(MostYears)]
        )
        {
            Topic = Ordered(Named(topics, 1, id => registry.Topics.Names[id]), MostTopics),
            Validity = [.. Named(validities, (int)IndexValidityState.None + 1, id => ((IndexValidityState)id).ToString())],
            Source = Ordered(ByAccess(sources, access => access.Kind), Most),
        };

    private static void Raise(int[] counts, int id)
    {
        if ((uint)id < (uint)counts.Length)
            counts[id]++;
    }

    private IEnumerable<FacetValue> ByAccess(int[] counts, Func<DocumentAccess, string> name) =>
        Named(counts, 0, id => name(registry.Accesses[id]))
            .GroupBy(value => value.Value, StringComparer.Ordinal)
            .Select(group => new FacetValue(group.Key, group.Sum(value => value.Count)));

    private static IEnumerable<FacetValue> Named(int[] counts, int first, Func<int, string> name)
    {
        for (var id = first; id < counts.Length; id++)
            if (counts[id] > 0)
                yield return new FacetValue(name(id), counts[id]);
    }

    private static IReadOnlyList<FacetValue> Ordered(IEnumerable<FacetValue> values, int most) =>
        [.. values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Take(most)];
}
