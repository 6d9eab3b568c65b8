using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>
/// Whole questions: the rarest terms choose some hundred candidates, frequent terms are only looked up in those, and the
/// candidates' texts decide their order.
/// </summary>
internal sealed class QuestionSearch(
    IndexReader reader,
    RankProfile profile,
    Registry registry,
    Bm25 bm25,
    TermLists passageTerms,
    TermLists titleTerms,
    Standings standings,
    Visibility visibility,
    ParsedQuery query
)
{
    private readonly Dictionary<int, double> titles = [];

    /// <param name="coverage">Share of the query's weight a passage must have to be an answer at all.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public List<Ranked> Find(double coverage, CancellationToken cancellationToken)
    {
        var terms = Terms();
        if (terms.Count == 0)
            return [];
        using var scores = new Scores(registry.PassageEnd);
        Add(scores, terms, cancellationToken);
        AddTitles(scores, terms);
        var ranked = new CandidateRanker(reader, profile, bm25, registry, query, standings, titles).Rank(
            Best(scores, visibility.Shows),
            terms,
            coverage
        );
        // Counted for the filters, never shown.
        return visibility.IsFiltered ? [.. ranked, .. Best(scores, visibility.ShowsWithoutOneFilter)] : ranked;
    }

    private void Add(Scores scores, IReadOnlyList<QueryTerm> terms, CancellationToken cancellationToken)
    {
        var read = 0;
        foreach (var (term, count, weight) in terms)
        {
            if (read > 0 && (read + count > profile.ListBudget || IsFrequent(count, registry.Passages)))
                break;
            cancellationToken.ThrowIfCancellationRequested();
            bm25.Add(scores, passageTerms.Of(term), weight);
            read += count;
        }
    }

    /// <summary>Every pair of the query that occurs at all, rarest first, with its weight.</summary>
    private List<QueryTerm> Terms() =>
        [
            .. query
                .Runs.SelectMany(run => run.Pairs)
                .GroupBy(term => term)
                .Select(group => (Term: group.Key, Count: passageTerms.CountOf(group.Key)))
                .Where(item => item.Count > 0)
                .OrderBy(item => item.Count)
                .Select(item => new QueryTerm(item.Term, item.Count, bm25.Rarity(item.Count))),
        ];

    private void AddTitles(Scores scores, List<QueryTerm> terms)
    {
        foreach (var term in terms)
        {
            var list = titleTerms.Of(term.Term);
            if (list.Count == 0 || IsFrequent(list.Count, registry.Documents))
                continue;
            foreach (var document in list.Ids)
                titles[document] = titles.GetValueOrDefault(document) + term.Weight;
        }
        if (titles.Count == 0)
            return;
        for (var i = 0; i < scores.Touched.Count; i++)
            if (titles.TryGetValue(registry.Passage(scores.Touched[i]).Document, out var score))
                scores.Raise(scores.Touched[i], score * profile.Title);
    }

    private bool IsFrequent(int count, int all) => count > Math.Max(profile.Frequent * all, RankProfile.FewEntries);

    private List<Ranked> Best(Scores scores, Func<int, bool> shows)
    {
        var count = profile.Candidates;
        var best = new PriorityQueue<int, float>(count + 1);
        foreach (var passage in scores.Touched)
        {
            var score = scores[passage] * (float)standings.FactorOf(registry.Passage(passage).Document);
            if (best.Count >= count && best.TryPeek(out _, out var least) && score <= least)
                continue;
            if (!shows(registry.Passage(passage).Document))
                continue;
            best.Enqueue(passage, score);
            if (best.Count > count)
                best.Dequeue();
        }
        return [.. best.UnorderedItems.Select(item => new Ranked(item.Element, registry.Passage(item.Element).Document, item.Priority))];
    }
}
