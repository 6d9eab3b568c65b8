using System.Globalization;
using Union.Search.Index.Queries;
using Union.Search.Index.Ranking.Questions;
using Union.Search.Index.Storage;
using Union.Web.Forms;

namespace Union.Search.Index.Ranking;

/// <summary>Says of a hit which terms, weights and boosts made its score.</summary>
internal sealed class Explainer(
    ParsedQuery query,
    RankProfile profile,
    Registry registry,
    Bm25 bm25,
    TermLists passageTerms,
    TermLists titleTerms,
    Standings standings,
    QuestionSearch questions
)
{
    public Explanation Of(Ranked hit)
    {
        var parts = new List<ExplainedPart> { new("查询类型", query.Kind.DisplayName(), 0, 0) };
        if (hit.Score > NamedDocuments.Certain / 2)
            parts.Add(new ExplainedPart("指名查找", "文号、标题或条款与查询相同，排在最前", 0, hit.Score));
        else if (questions.Measured(hit.Passage) is { } candidate)
            Measures(parts, candidate);
        else
            Words(parts, hit);
        parts.AddRange(Terms(hit.Passage, hit.Document));
        var standing = standings.Of(hit.Document);
        parts.Add(
            new ExplainedPart(
                "被引用",
                string.Create(CultureInfo.InvariantCulture, $"约 {Math.Pow(2, standing.Named) - 1:0} 处"),
                profile.Authority,
                standing.Named
            )
        );
        if (standing.IsSuperseded)
            parts.Add(new ExplainedPart("有同名新文件", "", profile.Superseded, profile.Superseded, Multiplies: true));
        return new Explanation(hit.Score, parts);
    }

    private void Measures(List<ExplainedPart> parts, Candidate candidate)
    {
        foreach (var feature in Enum.GetValues<Feature>().OrderByDescending(feature => Math.Abs(profile.Question[feature] * candidate[feature])))
            if (profile.Question[feature] * candidate[feature] is not 0 and var value)
                parts.Add(
                    new ExplainedPart(
                        feature.DisplayName(),
                        string.Create(CultureInfo.InvariantCulture, $"{candidate[feature]:0.000}"),
                        profile.Question[feature],
                        value
                    )
                );
    }

    private void Words(List<ExplainedPart> parts, Ranked hit)
    {
        var inTitle = query.Runs.Count(run => run.Pairs.Count > 0 && run.Pairs.All(pair => titleTerms.Of(pair).IndexOf(hit.Document) >= 0));
        if (inTitle > 0)
            parts.Add(
                new ExplainedPart("标题含关键词", $"{inTitle}/{query.Runs.Count}", profile.TitleHit, profile.TitleHit * inTitle / query.Runs.Count)
            );
    }

    private IEnumerable<ExplainedPart> Terms(int passage, int document)
    {
        foreach (var term in query.Runs.SelectMany(run => run.Pairs).Distinct())
        {
            var postings = passageTerms.Of(term);
            var at = postings.IndexOf(passage);
            var rarity = bm25.Rarity(postings.Count);
            if (at >= 0)
            {
                var occurrences = postings.InText(at) + (postings.IsInContext(at) ? profile.Context : 0);
                yield return new ExplainedPart(
                    postings.InText(at) > 0 ? "正文用词" : "小标题用词",
                    string.Create(CultureInfo.InvariantCulture, $"{term} ×{postings.InText(at)}"),
                    Math.Round(rarity, 3),
                    Math.Round(rarity * bm25.Weight(occurrences, registry.Passage(passage).Length), 3)
                );
            }
            else if (titleTerms.Of(term).IndexOf(document) >= 0)
            {
                yield return new ExplainedPart("标题用词", term, Math.Round(rarity, 3), 0);
            }
        }
    }
}
