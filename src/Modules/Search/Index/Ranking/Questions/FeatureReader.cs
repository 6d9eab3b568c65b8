using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Search.Index.Ranking.Questions;

/// <summary>Measures candidates by their texts, one pass over the letters of each.</summary>
internal sealed class FeatureReader(IndexReader reader, FoldedTexts texts, RankProfile profile, Registry registry, Standings standings, Bm25 bm25)
{
    private const int Near = 30;
    private const int Wide = 80;

    public List<Candidate> Read(IReadOnlyList<Candidate> candidates, QuestionLetters question, QuestionLetters expansions, ParsedQuery query)
    {
        var folded = texts.Of([.. candidates.Select(candidate => candidate.Passage)], reader);
        var known = new List<Candidate>(candidates.Count);
        var match = new TextMatch(question);
        var documents = new Dictionary<int, DocumentMatch>();
        var total = Math.Max(question.Terms.Sum(term => term.Weight), 1e-6);
        var characters = new float[candidates.Count, question.Characters.Count + 1];
        for (var i = 0; i < candidates.Count; i++)
        {
            if (folded[i] is not { } text)
                continue;
            var candidate = candidates[i];
            if (!documents.TryGetValue(candidate.Document, out var document))
                documents[candidate.Document] = document = ReadDocument(candidate.Document, question, match, total);
            ReadText(candidate, text, match, question, document, total);
            for (var c = 1; c <= question.Characters.Count; c++)
                characters[known.Count, c] = match.Characters[c];
            known.Add(candidate);
        }
        ReadCharacters(known, characters, question);
        if (expansions.Terms.Count > 0)
            ReadExpansions(known, expansions);
        if (AsksForMeaning(query.Words))
            foreach (var candidate in known)
                candidate[Feature.Definition] = Defines(texts.Of([candidate.Passage], reader)[0]) ? 1 : 0;
        return known;
    }

    private void ReadText(Candidate candidate, FoldedText text, TextMatch match, QuestionLetters question, DocumentMatch document, double total)
    {
        var row = registry.Passage(candidate.Passage);
        match.Read(text.Context);
        var headings = (bool[])[.. match.Pairs.Select(count => count > 0)];
        match.Read(text.Text);
        double pairs = 0,
            wide = 0,
            covered = 0,
            widely = 0,
            above = 0,
            phrases = 0;
        for (var i = 1; i <= question.Terms.Count; i++)
        {
            var weight = question.Terms[i - 1].Weight;
            var count = match.Pairs[i];
            if (count > 0)
            {
                pairs += weight * bm25.Weight(count, row.Length);
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
        candidate[Feature.Coverage] = covered / total;
        candidate[Feature.WideCoverage] = widely / total;
        candidate[Feature.Headings] = above / total;
        candidate[Feature.Title] = document.TitleWeight / total;
        candidate[Feature.TitleShare] = document.TitleShare;
        candidate[Feature.Window] = match.Window(Near) / total;
        candidate[Feature.WideWindow] = match.Window(Wide) / total;
        candidate[Feature.Phrases] = phrases / total;
        candidate[Feature.LongestPiece] = Math.Log2(1 + match.LongestPiece);
        candidate[Feature.Standing] = document.Standing.Named;
        candidate[Feature.Superseded] = document.Standing.IsSuperseded ? 1 : 0;
        candidate[Feature.Length] = Math.Log2(1 + row.Length);
        var owner = registry.Document(candidate.Document);
        var place = candidate.Passage - owner.FirstPassage;
        candidate[Feature.Position] = owner.Passages > 1 ? (double)place / (owner.Passages - 1) : 0;
        candidate[Feature.Opening] = place < 2 ? 1 : 0;
        var type = registry.Types[owner.Type];
        candidate[Feature.Law] = type == "法律" ? 1 : 0;
        candidate[Feature.Interpretation] = type == "司法解释" ? 1 : 0;
        candidate[Feature.Regulation] = type == "行政法规" ? 1 : 0;
    }

    private DocumentMatch ReadDocument(int document, QuestionLetters question, TextMatch match, double total)
    {
        var title = texts.TitleOf(document, reader);
        match.Read(title);
        var inTitle = (bool[])[.. match.Pairs.Select(count => count > 0)];
        var weight = 0d;
        var shared = 0;
        for (var i = 1; i <= question.Terms.Count; i++)
            if (inTitle[i])
            {
                weight += question.Terms[i - 1].Weight;
                shared++;
            }
        return new DocumentMatch(inTitle, weight, Math.Min(1, shared / (double)Math.Max(1, title.Length - 1)), standings.Of(document));
    }

    // How rare a character is among the candidates: there it tells them apart.
    private void ReadCharacters(List<Candidate> known, float[,] counts, QuestionLetters question)
    {
        var weights = new double[question.Characters.Count + 1];
        var total = 1e-6;
        for (var c = 1; c <= question.Characters.Count; c++)
        {
            var having = 0;
            for (var i = 0; i < known.Count; i++)
                having += counts[i, c] > 0 ? 1 : 0;
            weights[c] = Bm25.Rarity(having, known.Count);
            total += weights[c];
        }
        for (var i = 0; i < known.Count; i++)
        {
            double score = 0,
                covered = 0;
            for (var c = 1; c <= question.Characters.Count; c++)
                if (counts[i, c] > 0)
                {
                    score += weights[c] * bm25.Weight(counts[i, c], registry.Passage(known[i].Passage).Length);
                    covered += weights[c];
                }
            known[i][Feature.Characters] = score / total;
            known[i][Feature.CharacterCoverage] = covered / total;
        }
    }

    private void ReadExpansions(List<Candidate> known, QuestionLetters expansions)
    {
        var match = new TextMatch(expansions);
        var folded = texts.Of([.. known.Select(candidate => candidate.Passage)], reader);
        for (var c = 0; c < known.Count; c++)
        {
            if (folded[c] is not { } text)
                continue;
            match.Read(text.Text);
            double score = 0,
                total = 1e-6;
            for (var i = 1; i <= expansions.Terms.Count; i++)
            {
                total += expansions.Terms[i - 1].Weight;
                if (match.Pairs[i] > 0)
                    score += expansions.Terms[i - 1].Weight * bm25.Weight(match.Pairs[i], registry.Passage(known[c].Passage).Length);
            }
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

    private sealed record DocumentMatch(bool[] Title, double TitleWeight, double TitleShare, Standing Standing);
}
