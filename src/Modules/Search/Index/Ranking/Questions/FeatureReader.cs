using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking.Questions;

/// <summary>Measures candidates by their texts, one pass over the letters of each.</summary>
internal sealed class FeatureReader(IndexReader reader, FoldedTexts texts, RankProfile profile, Registry registry, Standings standings, Bm25 bm25)
{
    private const int Near = 30;
    private const int Wide = 80;
    private const int Leading = 100;
    private const int NearCharacters = 40;

    public List<Candidate> Read(IReadOnlyList<Candidate> candidates, QuestionLetters question, QuestionLetters expansions, ParsedQuery query)
    {
        var folded = texts.Of([.. candidates.Select(candidate => candidate.Passage)], reader);
        var known = new List<Candidate>(candidates.Count);
        var found = new List<FoldedText>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
            if (folded[i] is { } text)
            {
                known.Add(candidates[i]);
                found.Add(text);
            }
        using var letters = new LetterIds(found);
        var match = new TextMatch(question);
        var documents = new Dictionary<int, DocumentMatch>();
        var total = Math.Max(question.Terms.Sum(term => term.Weight), 1e-6);
        var characters = new float[known.Count, question.Characters.Count + 1];
        var pairs = new float[known.Count, question.Terms.Count + 1];
        for (var i = 0; i < known.Count; i++)
        {
            if (!documents.TryGetValue(known[i].Document, out var document))
                documents[known[i].Document] = document = ReadDocument(known[i].Document, question, match, total);
            ReadText(known[i], i, found[i], letters, match, question, document, total);
            for (var c = 1; c <= question.Characters.Count; c++)
                characters[i, c] = match.Characters[c];
            for (var p = 1; p <= question.Terms.Count; p++)
                pairs[i, p] = match.Pairs[p];
        }
        var weights = ReadLocal(known, characters, question.Characters.Count, known.Count, Feature.Characters);
        ReadLocal(known, characters, question.Characters.Count, Math.Min(known.Count, Leading), Feature.LeadingCharacters);
        ReadLocal(known, pairs, question.Terms.Count, known.Count, Feature.LocalPairs);
        ReadCharacterCoverage(known, characters, weights, letters, documents);
        if (expansions.Terms.Count > 0)
            ReadExpansions(known, found, expansions);
        if (AsksForMeaning(query.Words))
            for (var i = 0; i < known.Count; i++)
                known[i][Feature.Definition] = Defines(found[i]) ? 1 : 0;
        return known;
    }

    private void ReadText(
        Candidate candidate,
        int place,
        FoldedText text,
        LetterIds letters,
        TextMatch match,
        QuestionLetters question,
        DocumentMatch document,
        double total
    )
    {
        var row = registry.Passage(candidate.Passage);
        match.Read(text.Context, letters.Context(place));
        Span<bool> headings = stackalloc bool[question.Terms.Count + 1];
        for (var i = 1; i < headings.Length; i++)
            headings[i] = match.Pairs[i] > 0;
        match.Read(text.Text, letters.Text(place));
        double pairs = 0,
            wide = 0,
            covered = 0,
            widely = 0,
            above = 0,
            evenly = 0,
            phrases = 0;
        for (var i = 1; i <= question.Terms.Count; i++)
        {
            var weight = question.Terms[i - 1].Weight;
            var count = match.Pairs[i];
            if (count > 0)
            {
                pairs += weight * bm25.Weight(count, row.Length);
                evenly += weight * count / (count + 1d);
                covered += weight;
            }
            if (count > 0 || headings[i])
                wide += weight * bm25.Weight(count + (headings[i] ? profile.Context : 0), row.Length);
            if (headings[i])
                above += weight;
            if (count > 0 || headings[i] || document.Title[i])
                widely += weight;
            if (match.InPhrase[i])
                phrases += weight;
        }
        candidate[Feature.Pairs] = pairs / total;
        candidate[Feature.PairsWithHeadings] = wide / total;
        candidate[Feature.LongPairs] = evenly / total;
        candidate[Feature.Coverage] = covered / total;
        candidate[Feature.WideCoverage] = widely / total;
        candidate[Feature.Headings] = above / total;
        candidate[Feature.Title] = document.TitleWeight / total;
        candidate[Feature.TitleShare] = document.TitleShare;
        candidate[Feature.Window] = match.Window(Near) / total;
        candidate[Feature.WideWindow] = match.Window(Wide) / total;
        candidate[Feature.Phrases] = phrases / total;
        candidate[Feature.LongestPiece] = Math.Log2(1 + match.LongestPiece);
        ReadPlace(candidate, row, document);
    }

    private void ReadPlace(Candidate candidate, PassageRow row, DocumentMatch document)
    {
        candidate[Feature.Standing] = document.Standing.Named;
        candidate[Feature.Superseded] = document.Standing.IsSuperseded ? 1 : 0;
        candidate[Feature.Length] = Math.Log2(1 + row.Length);
        var owner = registry.Document(candidate.Document);
        var number = candidate.Passage - owner.FirstPassage;
        candidate[Feature.Position] = owner.Passages > 1 ? (double)number / (owner.Passages - 1) : 0;
        candidate[Feature.Opening] = number < 2 ? 1 : 0;
    }

    private DocumentMatch ReadDocument(int document, QuestionLetters question, TextMatch match, double total)
    {
        var title = texts.TitleOf(document, reader);
        var ids = new byte[title.Length];
        match.Read(title, ids);
        var inTitle = (bool[])[.. match.Pairs.Select(count => count > 0)];
        var weight = 0d;
        var shared = 0;
        for (var i = 1; i <= question.Terms.Count; i++)
            if (inTitle[i])
            {
                weight += question.Terms[i - 1].Weight;
                shared++;
            }
        return new DocumentMatch(ids, inTitle, weight, Math.Min(1, shared / (double)Math.Max(1, title.Length - 1)), standings.Of(document));
    }

    // How rare a character or pair is among the candidates: there it tells them apart.
    private double[] ReadLocal(List<Candidate> known, float[,] counts, int count, int among, Feature feature)
    {
        var weights = new double[count + 1];
        var total = 1e-6;
        for (var c = 1; c <= count; c++)
        {
            var having = 0;
            for (var i = 0; i < among; i++)
                having += counts[i, c] > 0 ? 1 : 0;
            weights[c] = Bm25.Rarity(having, among);
            total += weights[c];
        }
        for (var i = 0; i < known.Count; i++)
        {
            var score = 0d;
            for (var c = 1; c <= count; c++)
                if (counts[i, c] > 0)
                    score += weights[c] * bm25.Weight(counts[i, c], registry.Passage(known[i].Passage).Length);
            known[i][feature] = score / total;
        }
        return weights;
    }

    private static void ReadCharacterCoverage(
        List<Candidate> known,
        float[,] counts,
        double[] weights,
        LetterIds letters,
        Dictionary<int, DocumentMatch> documents
    )
    {
        var total = weights.Sum() + 1e-6;
        var window = new CharacterWindow(weights);
        for (var i = 0; i < known.Count; i++)
        {
            var covered = 0d;
            for (var c = 1; c < weights.Length; c++)
                if (counts[i, c] > 0)
                    covered += weights[c];
            known[i][Feature.CharacterCoverage] = covered / total;
            known[i][Feature.CharacterWindow] = window.Best(letters.Text(i), NearCharacters) / total;
            known[i][Feature.CharactersAbove] = window.All(letters.Context(i), documents[known[i].Document].Ids) / total;
        }
    }

    private void ReadExpansions(List<Candidate> known, List<FoldedText> found, QuestionLetters expansions)
    {
        var match = new TextMatch(expansions);
        using var letters = new LetterIds(found);
        var total = expansions.Terms.Sum(term => term.Weight) + 1e-6;
        for (var c = 0; c < known.Count; c++)
        {
            match.Read(found[c].Text, letters.Text(c));
            var score = 0d;
            for (var i = 1; i <= expansions.Terms.Count; i++)
                if (match.Pairs[i] > 0)
                    score += expansions.Terms[i - 1].Weight * bm25.Weight(match.Pairs[i], registry.Passage(known[c].Passage).Length);
            known[c][Feature.Expansions] = score / total;
        }
    }

    private static bool AsksForMeaning(string words) =>
        words.Contains("什么是", StringComparison.Ordinal)
        || words.Contains("是什么", StringComparison.Ordinal)
        || words.Contains("是指", StringComparison.Ordinal)
        || words.Contains("含义", StringComparison.Ordinal)
        || words.Contains("定义", StringComparison.Ordinal);

    private static bool Defines(FoldedText? text) =>
        text is not null
        && (
            text.Text.AsSpan().IndexOf("是指") >= 0
            || text.Text.AsSpan().IndexOf("本法所称") >= 0
            || text.Text.AsSpan().IndexOf("所称") >= 0
            || text.Text.AsSpan().IndexOf("包括") >= 0
        );

    private sealed record DocumentMatch(byte[] Ids, bool[] Title, double TitleWeight, double TitleShare, Standing Standing);
}
