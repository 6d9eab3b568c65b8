using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;

namespace Union.Search.Index.Ranking;

/// <summary>What the vocabulary adds to keywords: another word stands for a run of the query as a whole.</summary>
internal static class Expansions
{
    public static IEnumerable<QueryExpansion> Of(ParsedQuery query, TermRun run) =>
        query.Expansions.Count == 0 || query.Required.Contains(run)
            ? []
            : query.Expansions.Where(expansion => TitleKey.Letters(expansion.Term) == run.Text);

    /// <summary>The rarest pair of each word added, with what it is worth against the query's own.</summary>
    public static IEnumerable<(string Term, double Weight)> Terms(ParsedQuery query, TermLists lists) =>
        query
            .Runs.SelectMany(run => Of(query, run))
            .SelectMany(expansion => expansion.Means.Select(word => (Pairs: Analyzer.Runs(word).SelectMany(run => run.Pairs), expansion.Weight)))
            .Select(item => (Term: item.Pairs.Where(pair => lists.CountOf(pair) > 0).MinBy(lists.CountOf), item.Weight))
            .Where(item => item.Term is not null)
            .Select(item => (item.Term!, item.Weight))
            .DistinctBy(item => item.Item1);

    /// <summary>The query with the words added among its runs, to mark them where they were found.</summary>
    public static ParsedQuery Marked(ParsedQuery query) =>
        query.Expansions.Count == 0
            ? query
            : query with
            {
                Runs =
                [
                    .. query.Runs,
                    .. query.Expansions.Where(item => item.Weight >= 0.6).SelectMany(item => item.Means).SelectMany(Analyzer.Runs),
                ],
            };
}
