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
    private const int Topic = 16;
    private const int Validity = 32;
    private const int Source = 64;

    private readonly Registry registry;
    private readonly SearchFilter filter;
    private readonly TypedFilter typed;
    private readonly int[] accessMisses;
    private readonly int today;
    private readonly int topic;

    public Visibility(Registry registry, SearchRequest request, TypedFilter typed)
    {
        this.registry = registry;
        this.typed = typed;
        filter = request.Filter;
        today = request.Today.DayNumber;
        topic = filter.Topic is { } name ? registry.Topics.Names.Find(name) : 0;
        accessMisses =
        [
            .. registry.Accesses.Select(access =>
                !request.MaySee(access)
                    ? Unseen
                    : (filter.Site is { } site && access.TenantId != site ? Site : 0)
                        | (filter.Source is { } source && access.Kind != source ? Source : 0)
            ),
        ];
    }

    public bool IsFiltered => filter != SearchFilter.None;

    public bool Shows(int document) => Misses(document) == 0;

    /// <summary>Whether it is hidden by one filter alone, and so counts as what that filter could show instead.</summary>
    public bool ShowsWithoutOneFilter(int document) => Misses(document) is Site or Kind or Issuer or Year or Topic or Validity or Source;

    /// <summary>What of the rows is shown, and the documents under each value of each filter: once per row.</summary>
    public (List<ResultRow> Shown, SearchFacets Facets) Divide(List<ResultRow> rows)
    {
        var shown = new List<ResultRow>();
        var counts = new FacetCounts(registry);
        foreach (var item in rows)
        {
            var misses = Misses(item.Best.Document);
            if (misses == Unseen)
                continue;
            var row = registry.Document(item.Best.Document);
            if (misses == 0)
                shown.Add(item);
            if ((misses & ~Site) == 0)
                counts.Site(row);
            if ((misses & ~Kind) == 0)
                counts.Kind(row);
            if ((misses & ~Issuer) == 0)
                counts.Issuer(row);
            if ((misses & ~Year) == 0)
                counts.Year(row);
            if ((misses & ~Topic) == 0)
                counts.Topics(row);
            if ((misses & ~Validity) == 0)
                counts.Validity(row, today);
            if ((misses & ~Source) == 0)
                counts.Source(row);
        }
        return (shown, counts.ToFacets());
    }

    private int Misses(int document)
    {
        var row = registry.Document(document);
        // An access learnt after this search began is not for it.
        if (row.Passages == 0 || row.Access >= accessMisses.Length || accessMisses[row.Access] == Unseen || !typed.Allows(document))
            return Unseen;
        var misses = accessMisses[row.Access];
        if (filter.Kind is { } kind && registry.Types[row.Type] != kind)
            misses |= Kind;
        if (filter.Issuer is { } issuer && registry.Issuers[row.Issuer] != issuer)
            misses |= Issuer;
        if (filter.Year is { } year && row.Year != year)
            misses |= Year;
        if (filter.Topic is not null && !registry.Topics[row.TopicSet].Contains(topic))
            misses |= Topic;
        if (filter.Validity is { } validity && row.Validity.StateOn(today) != validity)
            misses |= Validity;
        return misses;
    }
}
