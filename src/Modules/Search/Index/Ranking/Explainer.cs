using System.Globalization;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Search.Index.Ranking.Questions;
using Union.Search.Index.Storage;
using Union.Web.Forms;

namespace Union.Search.Index.Ranking;

/// <summary>Says of a hit which terms, weights and boosts made its score, asking what scored it: the parts add up and multiply to it.</summary>
internal sealed class Explainer(
    ParsedQuery query,
    RankProfile profile,
    Registry registry,
    Bm25 bm25,
    TermLists passageTerms,
    TermLists titleTerms,
    Standings standings,
    WordSearch? words,
    QuestionSearch questions,
    ResultOrder order
)
{
    /// <param name="hit">What was found.</param>
    /// <param name="text">Its text.</param>
    public Explanation Of(Ranked hit, string text)
    {
        var parts = new List<ExplainedPart> { ExplainedPart.Told("查询类型", query.Kind.DisplayName()) };
        if (query.Kind == QueryKind.Filter)
            parts.Add(ExplainedPart.Added("成文日期", "只有筛选条件，新的在前", 0, hit.Score / order.Holds(hit.Document)));
        else if (IsNamed(hit))
            parts.Add(ExplainedPart.Added("指名查找", "文号、标题或条款与查询相同，排在最前", 0, hit.Score));
        else if (words?.HasFound(hit.Passage) == true)
            parts.AddRange([.. WordParts(words, hit), .. UnitParts(words, text), .. BoostParts(words, hit)]);
        else if (questions.Measured(hit.Passage) is { } candidate)
            parts.AddRange([.. MeasureParts(candidate), .. SimilarParts(hit, candidate), .. TermParts(hit), .. StandingParts(hit.Document)]);
        if (!IsNamed(hit) && order.Holds(hit.Document) is not 1 and var holds)
            parts.Add(ExplainedPart.Multiplied("不再有效", "排在现行有效的之后", holds));
        return new Explanation(hit.Score, parts);
    }

    private bool IsNamed(Ranked hit) => query.Kind != QueryKind.Filter && hit.Score > NamedDocuments.Certain / 2;

    private IEnumerable<ExplainedPart> WordParts(WordSearch search, Ranked hit)
    {
        foreach (var term in search.Terms)
        {
            var postings = passageTerms.Of(term.Term);
            if (postings.IndexOf(hit.Passage) is >= 0 and var at)
                yield return ExplainedPart.Added(
                    term.IsAdded ? "词表近义词"
                        : postings.InText(at) > 0 ? "正文用词"
                        : "小标题用词",
                    Occurrences(term.Term, postings.InText(at)),
                    term.Weight,
                    term.Weight * bm25.Weight(postings.InText(at) + (postings.IsInContext(at) ? profile.Context : 0), Length(hit.Passage))
                );
        }
    }

    private IEnumerable<ExplainedPart> UnitParts(WordSearch search, string text)
    {
        var plain = Units.Plain(text);
        var mentions = query.Units.Count == 0 ? [] : Units.Mentions(plain).ToList();
        foreach (var unit in query.Units)
            if (mentions.Find(mention => unit.Means(mention.Term)) is { Length: > 0 } mention)
                yield return ExplainedPart.Added(
                    Units.IsDate(unit.Term) ? "同一日期"
                        : Units.IsAmount(unit.Term) ? "同一金额"
                        : "同一数字",
                    $"文中写作 {plain.Substring(mention.Start, mention.Length)}",
                    profile.UnitHit,
                    search.WorthOf(unit)
                );
    }

    private IEnumerable<ExplainedPart> BoostParts(WordSearch search, Ranked hit)
    {
        if (search.IsScattered(hit))
            yield return ExplainedPart.Multiplied("用词分散", "各词在文内不同的条款", WordSearch.Scattered);
        else if (search.RunsInTitle(hit.Document) is > 0 and var inTitle)
            yield return ExplainedPart.Added(
                "标题含关键词",
                $"{inTitle}/{query.Runs.Count}",
                profile.TitleHit,
                profile.TitleHit * inTitle / query.Runs.Count
            );
    }

    private IEnumerable<ExplainedPart> MeasureParts(Candidate candidate)
    {
        foreach (var feature in Enum.GetValues<Feature>().OrderByDescending(feature => Math.Abs(profile.Question[feature] * candidate[feature])))
            if (profile.Question[feature] * candidate[feature] is not 0 and var value)
                yield return ExplainedPart.Added(
                    feature.DisplayName(),
                    string.Create(CultureInfo.InvariantCulture, $"{candidate[feature]:0.000}"),
                    profile.Question[feature],
                    value
                );
        if (candidate.Score - profile.Question.Sum(candidate) is > 0.0005 and var bent)
            yield return ExplainedPart.Added("折为正数", "", 0, bent);
    }

    private IEnumerable<ExplainedPart> SimilarParts(Ranked hit, Candidate candidate)
    {
        if (
            words?.HasFound(hit.Passage) == false
            && hit.Score / order.Holds(hit.Document) / candidate.Score is var factor
            && Math.Abs(factor - 1) > 1e-6
        )
            yield return ExplainedPart.Multiplied("近似结果", "没有原词，排在有原词的之后", factor);
    }

    // What the measures were taken from.
    private IEnumerable<ExplainedPart> TermParts(Ranked hit)
    {
        foreach (var term in query.Runs.SelectMany(run => run.Pairs).Distinct())
        {
            var postings = passageTerms.Of(term);
            if (postings.IndexOf(hit.Passage) is >= 0 and var at)
                yield return ExplainedPart.Told(postings.InText(at) > 0 ? "正文用词" : "小标题用词", Occurrences(term, postings.InText(at)));
            else if (titleTerms.Of(term).IndexOf(hit.Document) >= 0)
                yield return ExplainedPart.Told("标题用词", term);
        }
    }

    private IEnumerable<ExplainedPart> StandingParts(int document)
    {
        var standing = standings.Of(document);
        yield return ExplainedPart.Told("被引用", string.Create(CultureInfo.InvariantCulture, $"约 {Math.Pow(2, standing.Named) - 1:0} 处"));
        if (standing.IsSuperseded)
            yield return ExplainedPart.Told("有同名新文件", "");
    }

    private int Length(int passage) => registry.Passage(passage).Length;

    private static string Occurrences(string term, int inText) =>
        inText > 1 ? string.Create(CultureInfo.InvariantCulture, $"{term} ×{inText}") : term;
}
