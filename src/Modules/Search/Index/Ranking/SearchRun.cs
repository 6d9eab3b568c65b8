using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>One search in one open index.</summary>
internal sealed class SearchRun
{
    private readonly IndexReader reader;
    private readonly RankProfile profile;
    private readonly SearchRequest request;
    private readonly CancellationToken cancellationToken;
    private readonly Registry registry;
    private readonly Visibility visibility;
    private readonly Bm25 bm25;
    private readonly TermLists passageTerms;
    private readonly TermLists titleTerms;
    private readonly Standings standings;
    private readonly ParsedQuery query;

    public SearchRun(IndexFile file, IndexReader reader, RankProfile profile, SearchRequest request, CancellationToken cancellationToken)
    {
        this.reader = reader;
        this.profile = profile;
        this.request = request;
        this.cancellationToken = cancellationToken;
        registry = file.Registry;
        visibility = new Visibility(registry, request);
        bm25 = new Bm25(profile, registry);
        passageTerms = new TermLists(file.Passages, reader.Passages, reader.PassageCount);
        titleTerms = new TermLists(file.Titles, reader.Titles, reader.TitleCount);
        standings = new Standings(reader, profile, passageTerms, file.Standings);
        query = QueryReader.Read(request.Text, request.Vocabulary);
    }

    public SearchResult Execute()
    {
        if (query.IsEmpty || registry.Passages == 0)
            return SearchResult.Empty with { Query = query };
        var named = new NamedDocuments(reader, registry, query).Find();
        var found = Find();
        var ranked = Order(named, found);
        var shown = ranked.Where(item => visibility.Shows(item.Document)).ToList();
        var page = shown.Skip(request.From).Take(request.Size).ToList();
        return new SearchResult(
            shown.Count,
            new HitReader(reader, registry, query).Read(page),
            visibility.Count(ranked.Select(item => item.Document))
        )
        {
            Query = query,
        };
    }

    private List<Ranked> Find()
    {
        var questions = new QuestionSearch(reader, profile, registry, bm25, passageTerms, titleTerms, standings, visibility, query);
        // Single letters alone give no pairs to ask with.
        if ((query.IsQuestion || query.Runs.Count > WordSearch.MostRuns) && query.Runs.Any(run => !run.IsSingleLetter))
            return questions.Find(0, cancellationToken);
        var words = new WordSearch(
            reader,
            profile,
            registry,
            bm25,
            passageTerms,
            query with
            {
                Runs = [.. query.Runs.Take(WordSearch.MostRuns)],
            }
        ).Find(cancellationToken);
        if (
            query.Required.Count > 0
            || words.Count(item => visibility.Shows(item.Document)) >= profile.FewResults
            || query.Runs.All(run => run.Pairs.Count <= 1) && query.Runs.Count == 1
        )
            return words;
        var seen = words.Select(item => item.Passage).ToHashSet();
        // Similar passages come after every exact one.
        var least = words.Count == 0 ? 1 : words.Min(item => item.Score);
        var similar = questions.Find(words.Count == 0 ? 0 : profile.Similar, cancellationToken).Where(item => !seen.Contains(item.Passage)).ToList();
        var most = similar.Count == 0 ? 1 : Math.Max(similar.Max(item => item.Score), 0.001);
        return [.. words, .. similar.Select(item => item with { Score = words.Count == 0 ? item.Score : item.Score / most * least * 0.9 })];
    }

    // What the query names comes first; then by score, the newer of equals before the older.
    private List<Ranked> Order(List<Ranked> named, List<Ranked> found)
    {
        var passages = new HashSet<int>();
        var documents = new HashSet<int>();
        var all = named.Concat(
            found
                .OrderByDescending(item => item.Score)
                .ThenByDescending(item => registry.Document(item.Document).IssuedDay)
                .ThenBy(item => item.Passage)
        );
        return request.Level == SearchLevel.Passage
            ? [.. all.Where(item => passages.Add(item.Passage))]
            : [.. all.Where(item => documents.Add(item.Document))];
    }
}
