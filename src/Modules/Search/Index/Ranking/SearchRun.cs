using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Ranking.Questions;
using Union.Search.Index.Storage;
using Union.Search.Index.Suggesting;

namespace Union.Search.Index.Ranking;

/// <summary>One search in one open index.</summary>
internal sealed class SearchRun : IDisposable
{
    private readonly IndexFile file;
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
    private readonly TypedFilter typed;
    private readonly QuestionSearch questions;
    private ParsedQuery query;
    private WordSearch? words;

    public SearchRun(IndexFile file, IndexReader reader, RankProfile profile, SearchRequest request, CancellationToken cancellationToken)
    {
        this.file = file;
        this.reader = reader;
        this.profile = profile;
        this.request = request;
        this.cancellationToken = cancellationToken;
        registry = file.Registry;
        query = QueryReader.Read(request.Text, request.Vocabulary);
        passageTerms = new TermLists(file.Passages, reader.Passages, reader.PassageCount, reader.Match);
        titleTerms = new TermLists(file.Titles, reader.Titles, reader.TitleCount, reader.MatchTitles);
        typed = new TypedFilter(registry, passageTerms, titleTerms, query, request, cancellationToken);
        visibility = new Visibility(registry, request, typed);
        bm25 = new Bm25(profile, registry);
        standings = new Standings(reader, profile, file.Standings);
        // Words that stand nowhere as they are typed are looked for like a question's.
        var asked = query with
        {
            Expansions = query.Required.Count > 0 ? query.Expansions : request.Vocabulary.FindIn(query.Words),
        };
        questions = new QuestionSearch(file, reader, profile, bm25, passageTerms, titleTerms, standings, visibility, asked);
    }

    public SearchResult Execute()
    {
        if (query.IsEmpty || registry.Passages == 0)
            return SearchResult.Empty with { Query = query };
        var named = new NamedDocuments(reader, titleTerms, registry, query).Find();
        if (named.Count > 0 && query is { Kind: QueryKind.Keywords or QueryKind.Question, Article: null, NumberKey: null })
            query = query with { Kind = QueryKind.Title };
        var found = query.Kind == QueryKind.Filter ? All() : Find();
        if (typed.LimitsPassages)
            found.RemoveAll(item => !typed.AllowsPassage(item.Passage));
        var order = new ResultOrder(registry, profile, request, named, found);
        var (shown, facets) = visibility.Divide(order.Rows());
        var first = order.First(shown, Math.Max(request.From + request.Size, RelatedQueries.Passages));
        var page = order.Page([.. first.Skip(request.From).Take(request.Size)]);
        var explain = request.Explain
            ? new Explainer(query, profile, registry, bm25, passageTerms, titleTerms, standings, words, questions, order)
            : null;
        return new SearchResult(shown.Count, new HitReader(reader, registry, Expansions.Marked(query)).Read(page, explain), facets)
        {
            Query = query,
            Correction = request.Suggest ? Correct() : null,
            Related = request.Suggest ? Related(first) : [],
        };
    }

    public void Dispose() => words?.Dispose();

    /// <summary>What is measured of the candidates of a question, to learn from.</summary>
    public IReadOnlyList<Candidate> Measure()
    {
        questions.Find(0, cancellationToken);
        return questions.All;
    }

    // A name asked for by a question is still answered word by word.
    private List<Ranked> Find()
    {
        // Single letters alone give no pairs to ask with.
        var asks = query.Kind == QueryKind.Question || query.Runs.Count > WordSearch.MostRuns;
        if (asks && query.Runs.Any(run => !run.IsSingleLetter))
            return questions.Find(0, cancellationToken);
        // Of a long query the first words.
        words = new WordSearch(profile, registry, bm25, passageTerms, titleTerms, query with { Runs = [.. query.Runs.Take(WordSearch.MostRuns)] });
        var exact = words.Find(cancellationToken);
        if (
            query.Required.Count > 0
            || exact.Where(item => visibility.Shows(item.Document)).Take(profile.FewResults).Count() == profile.FewResults
            || query.Runs.All(run => run.Pairs.Count <= 1) && query.Runs.Count == 1
        )
            return exact;
        var seen = exact.Select(item => item.Passage).ToHashSet();
        // Similar passages come after every exact one.
        var least = exact.Count == 0 ? 1 : exact.Min(item => item.Score);
        var similar = questions.Find(exact.Count == 0 ? 0 : profile.Similar, cancellationToken).Where(item => !seen.Contains(item.Passage)).ToList();
        var most = similar.Count == 0 ? 1 : Math.Max(similar.Max(item => item.Score), 0.001);
        return [.. exact, .. similar.Select(item => item with { Score = exact.Count == 0 ? item.Score : item.Score / most * least * 0.9 })];
    }

    // Nothing but filters: every document they leave, the newest first.
    private List<Ranked> All()
    {
        var all = new List<Ranked>();
        for (var id = 1; id < registry.DocumentEnd; id++)
            if (registry.Document(id) is { Passages: > 0 } row)
                all.Add(new Ranked(row.FirstPassage, id, row.IssuedDay != 0 ? row.IssuedDay : row.Year * 365.2425));
        return all;
    }

    private Correction? Correct()
    {
        var index = file.Suggestions.Of(file, reader, request.Vocabulary);
        return new Corrections(index, registry, request.MaySee, Stands).Of(query);
    }

    private bool Stands(TermRun run) =>
        run.IsSingleLetter
        || AnyShown(passageTerms.Matching(MatchExpression.Of([run], "{text context}"), cancellationToken), id => registry.Passage(id).Document)
        || AnyShown(titleTerms.Matching(MatchExpression.Of([run], "title"), cancellationToken), id => id);

    private bool AnyShown(ReadOnlySpan<int> ids, Func<int, int> documentOf)
    {
        foreach (var id in ids)
            if (visibility.Shows(documentOf(id)))
                return true;
        return false;
    }

    private IReadOnlyList<string> Related(List<ResultRow> first) =>
        new RelatedQueries(file, reader, request.Vocabulary).Of(query, [.. first.Take(RelatedQueries.Passages).Select(row => row.Best)]);
}
