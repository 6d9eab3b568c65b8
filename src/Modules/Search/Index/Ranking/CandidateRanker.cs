using Microsoft.Data.Sqlite;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking;

/// <summary>Orders the candidates of a question by their texts: every term, single characters, and how close the words stand.</summary>
internal sealed class CandidateRanker(
    IndexReader reader,
    RankProfile profile,
    Bm25 bm25,
    Registry registry,
    ParsedQuery query,
    IReadOnlyList<QueryTerm> terms,
    IReadOnlyDictionary<int, double> titles)
{
    public List<Ranked> Rank(List<Ranked> candidates)
    {
        if (candidates.Count == 0)
            return candidates;
        var weights = terms.ToDictionary(term => LetterPair.Of(term.Term), term => term.Weight);
        var texts = ReadTexts(candidates);
        var characters = CharacterWeights(texts.Values);
        return [.. candidates.Where(item => texts.ContainsKey(item.Passage)).Select(item => item with { Score = Score(item, texts[item.Passage], weights, characters) })];
    }

    private double Score(Ranked candidate, (List<Letter> Text, List<Letter> Context) passage, Dictionary<long, double> weights, Dictionary<int, double> characters)
    {
        var length = registry.Passage(candidate.Passage).Length;
        var occurrences = new Dictionary<long, double>();
        var close = Count(passage.Text, weights, occurrences, 1);
        Count(passage.Context, weights, occurrences, profile.Context);
        var score = occurrences.Sum(pair => weights[pair.Key] * bm25.Weight(pair.Value, length));
        score += profile.Proximity * close;
        score += profile.Characters * Characters(passage.Text, characters, length);
        return score + profile.Title * titles.GetValueOrDefault(candidate.Document);
    }

    // Counts the terms and gives the weight of those that directly follow another one: longer words found whole.
    private static double Count(List<Letter> letters, Dictionary<long, double> weights, Dictionary<long, double> occurrences, double one)
    {
        var close = 0d;
        var seen = new HashSet<long>();
        var previous = false;
        for (var i = 1; i < letters.Count; i++)
        {
            var key = letters[i].Joined ? LetterPair.Of(letters[i - 1].Code, letters[i].Code) : 0;
            if (key == 0 || !weights.TryGetValue(key, out var weight))
            {
                previous = false;
                continue;
            }
            occurrences[key] = occurrences.GetValueOrDefault(key) + one;
            if (previous && seen.Add(key))
                close += weight;
            previous = true;
        }
        return close;
    }

    private double Characters(List<Letter> letters, Dictionary<int, double> weights, int length)
    {
        var occurrences = new Dictionary<int, int>();
        foreach (var letter in letters)
            if (weights.ContainsKey(letter.Code))
                occurrences[letter.Code] = occurrences.GetValueOrDefault(letter.Code) + 1;
        return occurrences.Sum(pair => weights[pair.Key] * bm25.Weight(pair.Value, length));
    }

    private Dictionary<int, double> CharacterWeights(Dictionary<int, (List<Letter> Text, List<Letter> Context)>.ValueCollection texts)
    {
        var characters = query.Runs.SelectMany(run => run.Pairs.Append(run.Last)).SelectMany(term => term.EnumerateRunes()).Select(rune => rune.Value).ToHashSet();
        var counts = new Dictionary<int, int>();
        foreach (var (text, _) in texts)
            foreach (var code in text.Select(letter => letter.Code).Where(characters.Contains).Distinct())
                counts[code] = counts.GetValueOrDefault(code) + 1;
        return counts.ToDictionary(pair => pair.Key, pair => Bm25.Rarity(pair.Value, texts.Count));
    }

    private Dictionary<int, (List<Letter> Text, List<Letter> Context)> ReadTexts(List<Ranked> candidates)
    {
        var texts = new Dictionary<int, (List<Letter>, List<Letter>)>(candidates.Count);
        using var command = reader.Connection.Command("SELECT text, context FROM passage WHERE id = @id");
        var id = command.Parameters.Add("@id", SqliteType.Integer);
        command.Prepare();
        foreach (var candidate in candidates)
        {
            id.Value = candidate.Passage;
            using var row = command.ExecuteReader();
            if (row.Read())
                texts[candidate.Passage] = (Letters.Of(row.GetString(0)), Letters.Of(row.GetString(1)));
        }
        return texts;
    }
}
