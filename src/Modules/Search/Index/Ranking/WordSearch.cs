using System.Numerics;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>
/// Keywords and phrases: every run of the query must be there as it stands, in the passage, its headings or its document's
/// title. A document that has them all in different passages follows behind.
/// </summary>
internal sealed class WordSearch(RankProfile profile, Registry registry, Bm25 bm25, TermLists passageTerms, TermLists titleTerms, ParsedQuery query)
    : IDisposable
{
    public const int MostRuns = 8;
    private const int MostTerms = 8;

    /// <summary>What is left of a score when a document has the words only here and there.</summary>
    public const double Scattered = 0.3;

    // A bit per run of the query.
    private readonly Marks inPassage = new(registry.PassageEnd);
    private readonly Marks inTitle = new(registry.DocumentEnd);
    private readonly Marks inDocument = new(registry.DocumentEnd);
    private readonly Marks shown = new(registry.DocumentEnd);
    private readonly List<int> passages = [];
    private readonly List<int> titles = [];
    private readonly Dictionary<int, Ranked> scattered = [];
    private readonly List<Ranked> found = [];

    /// <summary>The terms a passage's score is made of: the rarest of the query, and what the vocabulary adds to it.</summary>
    public IReadOnlyList<ScoredTerm> Terms { get; } =
    [
        .. query
            .Runs.SelectMany(run => run.Pairs)
            .Distinct()
            .OrderBy(passageTerms.CountOf)
            .Take(MostTerms)
            .Select(term => new ScoredTerm(term, bm25.Rarity(passageTerms.CountOf(term)), IsAdded: false)),
        .. Expansions
            .Terms(query, passageTerms)
            .Take(MostTerms)
            .Select(item => new ScoredTerm(item.Term, item.Weight * bm25.Rarity(passageTerms.CountOf(item.Term)), IsAdded: true)),
    ];

    private byte All => (byte)((1 << query.Runs.Count) - 1);

    public List<Ranked> Find(CancellationToken cancellationToken)
    {
        for (var i = 0; i < query.Runs.Count; i++)
            MarkRun(query.Runs[i], (byte)(1 << i), cancellationToken);
        if (query.Number is { } number)
            MarkNumber(number, cancellationToken);
        using var scores = Score();
        foreach (var unit in query.Units.Where(unit => unit.FirstRun + unit.Runs <= query.Runs.Count))
            MarkUnit(unit, scores, cancellationToken);
        AddComplete(scores);
        AddTitles(scores);
        AddScattered(scores);
        return found;
    }

    public void Dispose()
    {
        inPassage.Dispose();
        inTitle.Dispose();
        inDocument.Dispose();
        shown.Dispose();
    }

    /// <summary>What a unit adds to a passage that has it: as much as its letters could, and a little more.</summary>
    public double WorthOf(QueryUnit unit) =>
        profile.UnitHit
        + query.Runs.Skip(unit.FirstRun).Take(unit.Runs).SelectMany(run => run.Pairs).Distinct().Sum(pair => bm25.Rarity(passageTerms.CountOf(pair)))
            * (profile.Saturation + 1);

    /// <summary>How many of the query's runs, or what stands for them, are in a document's title.</summary>
    public int RunsInTitle(int document) => BitOperations.PopCount(inTitle[document]);

    public bool HasFound(int passage) => found.Exists(item => item.Passage == passage);

    public bool IsScattered(Ranked hit) => scattered.TryGetValue(hit.Document, out var one) && one.Passage == hit.Passage;

    private void MarkRun(TermRun run, byte bit, CancellationToken cancellationToken)
    {
        MarkRuns([run], bit, cancellationToken);
        foreach (var expansion in Expansions.Of(query, run))
        foreach (var meant in expansion.Means)
            if (Analyzer.Runs(meant) is { Count: > 0 } runs)
                MarkRuns(runs, bit, cancellationToken);
    }

    private void MarkRuns(IReadOnlyList<TermRun> runs, byte bit, CancellationToken cancellationToken)
    {
        var single = runs is [{ Pairs.Count: 1 }];
        Mark(
            single ? passageTerms.Of(runs[0].Pairs[0]).Ids : passageTerms.Matching(MatchExpression.Of(runs, "{text context}"), cancellationToken),
            bit
        );
        foreach (var id in titleTerms.Matching(MatchExpression.Of(runs, "title"), cancellationToken))
        {
            if (id >= inTitle.End)
                continue;
            if (inTitle[id] == 0)
                titles.Add(id);
            inTitle[id] |= bit;
            inDocument[id] |= bit;
        }
    }

    // The number may be written without its brackets, or with others: it stands for all its runs.
    private void MarkNumber(DocumentNumberMention number, CancellationToken cancellationToken)
    {
        var issuer = MatchExpression.Of(Analyzer.Runs(number.Issuer), "text");
        Mark(passageTerms.Matching($"{issuer} AND units : \"{Units.OfNumber(number)}\"", cancellationToken), All);
    }

    // However it is written, it stands for all its runs.
    private void MarkUnit(QueryUnit unit, Scores scores, CancellationToken cancellationToken)
    {
        var having = passageTerms.Matching($"units : \"{unit.Term}\"{(unit.IsBeginning ? " *" : "")}", cancellationToken);
        Mark(having, (byte)(((1 << unit.Runs) - 1) << unit.FirstRun));
        var worth = WorthOf(unit);
        foreach (var id in having)
            scores.Add(id, worth);
    }

    private void Mark(ReadOnlySpan<int> ids, byte bits)
    {
        foreach (var id in ids)
        {
            var document = registry.Passage(id).Document;
            if (id >= inPassage.End || document == 0 || document >= inDocument.End)
                continue;
            if (inPassage[id] == 0)
                passages.Add(id);
            inPassage[id] |= bits;
            inDocument[document] |= bits;
        }
    }

    private Scores Score()
    {
        var scores = new Scores(registry.PassageEnd);
        foreach (var term in Terms)
            bm25.Add(scores, passageTerms.Of(term.Term), term.Weight);
        return scores;
    }

    private void AddComplete(Scores scores)
    {
        foreach (var id in passages)
        {
            var document = registry.Passage(id).Document;
            if (document != 0 && (inPassage[id] | inTitle[document]) == All)
                Add(new Ranked(id, document, scores[id] + TitleBonus(document)));
        }
    }

    // Found by its title alone: shown by its beginning.
    private void AddTitles(Scores scores)
    {
        foreach (var id in titles)
            if (inTitle[id] == All && shown[id] == 0 && registry.Document(id) is { Passages: > 0 } row)
                Add(new Ranked(row.FirstPassage, id, scores[row.FirstPassage] + TitleBonus(id)));
    }

    private void AddScattered(Scores scores)
    {
        if (query.Runs.Count < 2 || query.Required.Count > 0)
            return;
        foreach (var id in passages)
        {
            var document = registry.Passage(id).Document;
            if (document == 0 || inDocument[document] != All || shown[document] != 0)
                continue;
            var ranked = new Ranked(id, document, scores[id] * Scattered);
            if (!scattered.TryGetValue(document, out var other) || other.Score < ranked.Score)
                scattered[document] = ranked;
        }
        found.AddRange(scattered.Values);
    }

    private void Add(Ranked item)
    {
        found.Add(item);
        shown[item.Document] = 1;
    }

    private double TitleBonus(int document) => profile.TitleHit * RunsInTitle(document) / query.Runs.Count;
}
