using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>What filters and excluded words typed into the query leave, and the one document that is searched in.</summary>
internal sealed class TypedFilter
{
    private readonly Registry registry;
    private readonly QueryFilters filters;
    private readonly Dictionary<int, bool> issuers = [];
    private readonly Dictionary<int, bool> types = [];
    private readonly Dictionary<int, bool> topics = [];
    private readonly int today;
    private readonly HashSet<int>? titled;
    private readonly HashSet<int> excludedPassages = [];
    private readonly HashSet<int> excludedDocuments = [];
    private readonly int only;

    public TypedFilter(
        Registry registry,
        TermLists passageTerms,
        TermLists titleTerms,
        ParsedQuery query,
        SearchRequest request,
        CancellationToken cancellationToken
    )
    {
        this.registry = registry;
        filters = query.Filters;
        today = request.Today.DayNumber;
        // A document nobody knows has no passages.
        only = request.InDocument is { } key ? registry.Find(key) ?? -1 : 0;
        if (filters.Title is { } title)
            titled = [.. titleTerms.Matching(MatchExpression.Of(Analyzer.Runs(title), "title"), cancellationToken)];
        foreach (var runs in query.Forbidden)
        {
            foreach (var document in titleTerms.Matching(MatchExpression.Of(runs, "title"), cancellationToken))
                excludedDocuments.Add(document);
            foreach (var passage in passageTerms.Matching(MatchExpression.Of(runs, "{text context}"), cancellationToken))
                if (request.Level == SearchLevel.Passage)
                    excludedPassages.Add(passage);
                else
                    excludedDocuments.Add(registry.Passage(passage).Document);
        }
        IsNothing = !filters.Any && only == 0 && excludedDocuments.Count == 0;
    }

    /// <summary>Whether it leaves every document.</summary>
    public bool IsNothing { get; }

    public bool Allows(int document)
    {
        if (IsNothing)
            return true;
        if (only != 0 && document != only || excludedDocuments.Contains(document) || titled is not null && !titled.Contains(document))
            return false;
        var row = registry.Document(document);
        return (filters.Issuer is not { } issuer || Has(issuers, row.Issuer, registry.Issuers[row.Issuer], issuer))
            && (filters.Type is not { } type || Has(types, row.Type, registry.Types[row.Type], type))
            && (filters.Topic is not { } topic || HasTopic(row.TopicSet, topic))
            && (filters.Validity.Count == 0 || filters.Validity.Contains(row.Validity.StateOn(today)))
            && (filters.YearFrom is not { } from || row.Year >= from)
            && (filters.YearTo is not { } to || row.Year != 0 && row.Year <= to);
    }

    public bool LimitsPassages => excludedPassages.Count > 0;

    public bool AllowsPassage(int passage) => !LimitsPassages || !excludedPassages.Contains(passage);

    private bool HasTopic(int set, string part)
    {
        foreach (var topic in registry.Topics[set])
            if (Has(topics, topic, registry.Topics.Names[topic], part))
                return true;
        return false;
    }

    private static bool Has(Dictionary<int, bool> known, int id, string name, string part)
    {
        if (!known.TryGetValue(id, out var has))
            known[id] = has = TitleKey.Letters(name).Contains(TitleKey.Letters(part), StringComparison.Ordinal);
        return has;
    }
}
