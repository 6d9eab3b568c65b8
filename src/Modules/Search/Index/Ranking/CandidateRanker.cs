using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>
/// Orders the candidates of a question by their texts: every term and single characters, weighed by what their document is
/// worth and by whether its neighbours answer too.
/// </summary>
internal sealed class CandidateRanker(
    IndexReader reader,
    RankProfile profile,
    Bm25 bm25,
    Registry registry,
    ParsedQuery query,
    Standings standings,
    IReadOnlyDictionary<int, double> titles
)
{
    private readonly Dictionary<int, CandidateText> texts = [];

    public List<Ranked> Rank(List<Ranked> candidates, IReadOnlyList<QueryTerm> terms, double coverage)
    {
        ReadTexts(candidates);
        var known = candidates.Where(item => texts.ContainsKey(item.Passage)).ToList();
        var weights = new Dictionary<long, double>(terms.Count);
        foreach (var term in terms)
            weights[LetterPair.Of(term.Term)] = term.Weight;
        var characters = CharacterWeights(known);
        var least = coverage * weights.Values.Sum();
        var ranked = known.Select(item => item with { Score = Score(item, texts[item.Passage], weights, characters, least) });
        return WithNeighbours([.. ranked.Where(item => item.Score > 0)]);
    }

    private double Score(Ranked candidate, CandidateText passage, Dictionary<long, double> weights, Dictionary<int, double> characters, double least)
    {
        var length = registry.Passage(candidate.Passage).Length;
        var occurrences = new Dictionary<long, double>();
        Count(passage.Letters, weights, occurrences, 1);
        Count(passage.Context, weights, occurrences, profile.Context);
        double score = 0,
            covered = 0;
        foreach (var (key, count) in occurrences)
        {
            covered += weights[key];
            score += weights[key] * bm25.Weight(count, length);
        }
        if (covered < least)
            return 0;
        score += profile.Characters * Characters(passage.Letters, characters, length);
        score += profile.Title * titles.GetValueOrDefault(candidate.Document);
        return score * standings.FactorOf(candidate.Document);
    }

    private static void Count(List<Letter> letters, Dictionary<long, double> weights, Dictionary<long, double> occurrences, double one)
    {
        for (var i = 1; i < letters.Count; i++)
            if (letters[i].Joined && LetterPair.Of(letters[i - 1].Code, letters[i].Code) is var pair && weights.ContainsKey(pair))
                CollectionsMarshal.GetValueRefOrAddDefault(occurrences, pair, out _) += one;
    }

    private double Characters(List<Letter> letters, Dictionary<int, double> weights, int length)
    {
        var occurrences = new Dictionary<int, int>();
        foreach (var letter in letters)
            if (weights.ContainsKey(letter.Code))
                CollectionsMarshal.GetValueRefOrAddDefault(occurrences, letter.Code, out _)++;
        var score = 0d;
        foreach (var (code, count) in occurrences)
            score += weights[code] * bm25.Weight(count, length);
        return score;
    }

    // How rare a character is among the candidates: there it tells them apart.
    private Dictionary<int, double> CharacterWeights(List<Ranked> candidates)
    {
        var characters = query
            .Runs.SelectMany(run => run.Pairs.Append(run.Last))
            .SelectMany(term => term.EnumerateRunes())
            .Select(rune => rune.Value)
            .ToHashSet();
        var counts = new Dictionary<int, int>();
        var seen = new HashSet<int>();
        foreach (var candidate in candidates)
        {
            seen.Clear();
            foreach (var letter in texts[candidate.Passage].Letters)
                if (characters.Contains(letter.Code) && seen.Add(letter.Code))
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, letter.Code, out _)++;
        }
        return counts.ToDictionary(pair => pair.Key, pair => Bm25.Rarity(pair.Value, candidates.Count));
    }

    private List<Ranked> WithNeighbours(List<Ranked> ranked)
    {
        if (profile.Neighbours <= 0)
            return ranked;
        var best = ranked
            .GroupBy(item => item.Document)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(item => item.Score).Take(4).ToList());
        return
        [
            .. ranked.Select(item =>
                item with
                {
                    Score =
                        item.Score
                        + profile.Neighbours
                            * best[item.Document].Where(other => other.Passage != item.Passage).Take(3).Sum(other => other.Score)
                            / 3,
                }
            ),
        ];
    }

    private void ReadTexts(List<Ranked> candidates)
    {
        using var command = reader.Connection.Command("SELECT text, context FROM passage WHERE id = @id");
        var id = command.Parameters.Add("@id", SqliteType.Integer);
        command.Prepare();
        foreach (var candidate in candidates.Where(item => !texts.ContainsKey(item.Passage)))
        {
            id.Value = candidate.Passage;
            using var row = command.ExecuteReader();
            if (row.Read())
                texts[candidate.Passage] = new CandidateText(Letters.Of(row.GetString(0)), Letters.Of(row.GetString(1)));
        }
    }
}
