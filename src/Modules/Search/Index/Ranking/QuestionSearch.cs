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
    Visibility visibility,
    ParsedQuery query)
{
    private readonly Dictionary<int, double> titles = [];

    public List<Ranked> Find(CancellationToken cancellationToken)
    {
        var terms = Terms();
        if (terms.Count == 0)
            return [];
        using var scores = new Scores(registry.PassageEnd);
        var read = 0;
        foreach (var (term, count, weight) in terms)
        {
            if (read > 0 && (read + count > profile.ListBudget || IsFrequent(count, registry.Passages)))
                break;
            cancellationToken.ThrowIfCancellationRequested();
            bm25.Add(scores, passageTerms.Of(term), weight);
            read += count;
        }
        AddTitles(scores, terms);
        var candidates = new CandidateRanker(reader, profile, bm25, registry, query, terms, titles).Rank(Best(scores, visibility.Shows));
        // Counted for the filters, never shown.
        return visibility.IsFiltered ? [.. candidates, .. Best(scores, visibility.ShowsWithoutOneFilter)] : candidates;
    }

    /// <summary>Every pair of the query that occurs at all, rarest first, with its weight.</summary>
    private List<QueryTerm> Terms() =>
    [
        .. query.Runs.SelectMany(run => run.Pairs)
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
            var score = scores[passage];
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
