using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking.Questions;

/// <summary>
/// The first stage of a question: the rarest terms choose the passages that are looked at closely, from the lists of the index alone.
/// </summary>
internal sealed class CandidateChoice(
    RankProfile profile,
    Registry registry,
    Bm25 bm25,
    TermLists passageTerms,
    TermLists titleTerms,
    Standings standings
)
{
    private const int MostInMask = 64;

    private readonly Dictionary<int, ulong> masks = [];

    /// <summary>Every pair of the runs that occurs at all, rarest first, with its weight.</summary>
    public List<QueryTerm> Terms(IEnumerable<TermRun> runs, double factor = 1) =>
        [
            .. runs.SelectMany(run => run.Pairs)
                .GroupBy(term => term)
                .Select(group => (Term: group.Key, Count: passageTerms.CountOf(group.Key)))
                .Where(item => item.Count > 0)
                .OrderBy(item => item.Count)
                .Select(item => new QueryTerm(item.Term, item.Count, factor * bm25.Rarity(item.Count))),
        ];

    /// <summary>Passages that are hidden by a filter and counted as what it could show instead.</summary>
    public IReadOnlyList<Ranked> Counted { get; private set; } = [];

    public List<Candidate> Choose(
        List<QueryTerm> terms,
        List<QueryTerm> expansions,
        Func<int, bool> shows,
        Func<int, bool>? counts,
        CancellationToken cancellationToken
    )
    {
        using var scores = new Scores(registry.PassageEnd);
        Add(scores, terms, cancellationToken);
        AddTitles(scores, terms);
        AddExpansions(scores, expansions);
        var best = Best(scores, shows);
        foreach (var candidate in best)
            Measure(candidate, scores, terms);
        if (counts is not null)
            Counted = [.. Best(scores, counts).Select(item => new Ranked(item.Passage, item.Document, item.First))];
        return best;
    }

    private void Add(Scores scores, List<QueryTerm> terms, CancellationToken cancellationToken)
    {
        var read = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            var (term, count, weight) = terms[i];
            if (read > 0 && (read + count > profile.ListBudget || IsFrequent(count, registry.Passages)))
                break;
            cancellationToken.ThrowIfCancellationRequested();
            var postings = passageTerms.Of(term);
            bm25.Add(scores, postings, weight);
            if (i < MostInMask)
                Mark(postings, 1UL << i);
            read += count;
        }
    }

    private void Mark(Postings postings, ulong bit)
    {
        var last = 0;
        foreach (var id in postings.Ids)
        {
            var document = registry.Passage(id).Document;
            if (document == last || document == 0)
                continue;
            last = document;
            masks[document] = masks.GetValueOrDefault(document) | bit;
        }
    }

    private void AddTitles(Scores scores, List<QueryTerm> terms)
    {
        using var titles = new Scores(registry.DocumentEnd);
        foreach (var term in terms)
        {
            var list = titleTerms.Of(term.Term);
            if (list.Count == 0 || IsFrequent(list.Count, registry.Documents))
                continue;
            foreach (var document in list.Ids)
                titles.Add(document, term.Weight);
        }
        if (titles.Touched.IsEmpty)
            return;
        foreach (var passage in scores.Touched)
            scores.Raise(passage, titles[registry.Passage(passage).Document] * profile.Title);
    }

    private void AddExpansions(Scores scores, List<QueryTerm> expansions)
    {
        var read = 0;
        foreach (var term in expansions)
        {
            if (read + term.Count > profile.ListBudget / 2 || IsFrequent(term.Count, registry.Passages))
                break;
            bm25.Add(scores, passageTerms.Of(term.Term), term.Weight * profile.Expansions);
            read += term.Count;
        }
    }

    private bool IsFrequent(int count, int all) => count > Math.Max(profile.Frequent * all, RankProfile.FewEntries);

    private List<Candidate> Best(Scores scores, Func<int, bool> shows)
    {
        var count = profile.Candidates;
        var best = new PriorityQueue<int, float>(count);
        using var factors = new Scores(registry.DocumentEnd);
        foreach (var passage in scores.Touched)
        {
            var document = registry.Passage(passage).Document;
            if (factors[document] == 0)
                factors.Add(document, standings.FactorOf(document));
            var score = scores[passage] * factors[document];
            if (best.Count >= count && best.TryPeek(out _, out var least) && score <= least)
                continue;
            if (!shows(document))
                continue;
            if (best.Count < count)
                best.Enqueue(passage, score);
            else
                best.EnqueueDequeue(passage, score);
        }
        return
        [
            .. best
                .UnorderedItems.OrderByDescending(item => item.Priority)
                .Select(item => new Candidate(item.Element, registry.Passage(item.Element).Document, item.Priority)),
        ];
    }

    private void Measure(Candidate candidate, Scores scores, List<QueryTerm> terms)
    {
        double covered = 0,
            total = 1e-6;
        var mask = masks.GetValueOrDefault(candidate.Document);
        for (var i = 0; i < terms.Count && i < MostInMask; i++)
        {
            total += terms[i].Weight;
            if ((mask >> i & 1) != 0)
                covered += terms[i].Weight;
        }
        candidate[Feature.DocumentCoverage] = covered / total;
        candidate[Feature.First] = candidate.First / total;
        double beside = 0;
        foreach (var other in (int[])[candidate.Passage - 1, candidate.Passage + 1])
            if (registry.Passage(other).Document == candidate.Document)
                beside = Math.Max(beside, scores[other]);
        candidate[Feature.Beside] = beside / total;
    }
}
