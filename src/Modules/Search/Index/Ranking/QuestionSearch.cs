using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Ranking.Questions;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>
/// Whole questions: the rarest terms choose some hundred candidates, frequent terms are only looked up in those, and what is measured of
/// the candidates decides their order.
/// </summary>
internal sealed class QuestionSearch(
    IndexFile file,
    IndexReader reader,
    RankProfile profile,
    Bm25 bm25,
    TermLists passageTerms,
    TermLists titleTerms,
    Standings standings,
    Visibility visibility,
    ParsedQuery query
)
{
    private readonly Dictionary<int, Candidate> found = [];

    /// <param name="coverage">Share of the query's weight a passage must have to be an answer at all.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public List<Ranked> Find(double coverage, CancellationToken cancellationToken)
    {
        var choice = new CandidateChoice(profile, file.Registry, bm25, passageTerms, titleTerms, standings);
        var terms = choice.Terms(query.Runs);
        if (terms.Count == 0)
            return [];
        var (added, more) = Added(choice, terms);
        var chosen = choice.Choose(terms, more, visibility.Shows, visibility.IsFiltered ? visibility.ShowsWithoutOneFilter : null, cancellationToken);
        var features = new FeatureReader(reader, file.Texts, profile, file.Registry, standings, bm25);
        var known = features.Read(chosen, new QuestionLetters(query.Runs, terms), new QuestionLetters(added, more), query);
        DocumentFeatures.Read(known, item => (item[Feature.PairsWithHeadings] + item[Feature.Characters]) * standings.FactorOf(item.Document));
        foreach (var candidate in known)
        {
            candidate.Score = profile.Question.Score(candidate);
            found[candidate.Passage] = candidate;
        }
        // What only counts for the filters is never shown.
        return
        [
            .. known.Where(item => item[Feature.WideCoverage] >= coverage).Select(item => new Ranked(item.Passage, item.Document, item.Score)),
            .. choice.Counted,
        ];
    }

    public IReadOnlyList<Candidate> All => [.. found.Values];

    /// <summary>What was measured of a passage that was found.</summary>
    public Candidate? Measured(int passage) => found.GetValueOrDefault(passage);

    private (List<TermRun> Runs, List<QueryTerm> Terms) Added(CandidateChoice choice, List<QueryTerm> terms)
    {
        var asked = terms.Select(term => term.Term).ToHashSet(StringComparer.Ordinal);
        var runs = query.Expansions.SelectMany(expansion => expansion.Means).SelectMany(Analyzer.Runs).ToList();
        return (runs, [.. choice.Terms(runs).Where(term => !asked.Contains(term.Term))]);
    }
}
