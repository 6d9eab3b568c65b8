using Union.Core.Indexing;
using Union.Search.Index;
using Union.Search.Index.Queries;
using Union.Search.Index.Vocabularies;

namespace Union.Tests.Search.Queries;

/// <summary>What an administrator reads under 为什么排在这里 is what the score was made of.</summary>
public sealed class ExplanationTests
{
    private static Task<IndexedTexts> LibraryAsync() =>
        IndexedTexts.OfAsync(
            IndexedTexts.Document(
                "funds",
                "关于工会经费收支管理的办法",
                "工会经费用于服务职工。集体合同另行规定。",
                issued: new DateOnly(2018, 3, 1)
            ),
            IndexedTexts.Document(
                "relief",
                "慰问办法",
                "困难职工每户发放慰问金0.5万元。\n\n第二条 用于送温暖的，由区总工会审批。",
                issued: new DateOnly(2020, 1, 8)
            ),
            IndexedTexts.Document("spread", "总结", "第一条 集体协商每年一次。\n\n第二条 劳动模范每五年评选。", issued: new DateOnly(2012, 1, 1)),
            IndexedTexts.Document("old", "关于疗休养的旧规定", "劳模疗休养每年一次。", issued: new DateOnly(2010, 5, 1)) with
            {
                Validity = new IndexValidity(new DateOnly(2010, 5, 1), new DateOnly(2015, 1, 1), IndexValidityState.Repealed),
            }
        );

    [Theory]
    [InlineData("工会经费", "funds", "正文用词", "标题含关键词")]
    [InlineData("慰问金 5000元", "relief", "正文用词", "同一金额")]
    [InlineData("集体协商 劳动模范", "spread", "正文用词", "用词分散")]
    [InlineData("疗休养", "old", "标题含关键词", "不再有效")]
    [InlineData("困难职工的慰问金每户发放多少元？", "relief", "正文用词", "被引用")]
    [InlineData("职工困难慰问发放", "relief", "正文用词")]
    [InlineData("年份:2018", "funds", "成文日期")]
    public async Task The_parts_make_the_score(string text, string id, params string[] parts)
    {
        using var index = await LibraryAsync();

        var hit = index.File.Search(new SearchRequest(text, _ => true) { Explain = true }).Hits[0];

        hit.Id.ShouldBe(id);
        parts.ShouldBeSubsetOf(hit.Explanation!.Parts.Select(part => part.Name));
        Total(hit.Explanation).ShouldBe(hit.Explanation.Score, 1e-3);
    }

    [Fact]
    public async Task An_amount_written_otherwise_is_quoted()
    {
        using var index = await LibraryAsync();

        var hit = index.File.Search(new SearchRequest("5000元", _ => true) { Explain = true }).Hits[0];

        hit.Explanation!.Parts.Single(part => part.Name == "同一金额").Detail.ShouldBe("文中写作 0.5万元");
    }

    [Fact]
    public async Task A_word_of_the_vocabulary_says_whose_it_is()
    {
        using var index = await LibraryAsync();
        var vocabulary = Vocabulary.BuiltIn.With([new VocabularyEntry("困难补助", VocabularyKind.Synonym, ["慰问金"])], []);

        var hit = index.File.Search(new SearchRequest("困难补助", _ => true) { Explain = true, Vocabulary = vocabulary }).Hits[0];

        hit.Id.ShouldBe("relief");
        hit.Explanation!.Parts.ShouldContain(part => part.Name == "词表近义词" && part.Value > 0);
        Total(hit.Explanation).ShouldBe(hit.Explanation.Score, 1e-3);
    }

    [Fact]
    public async Task Nobody_who_does_not_ask_gets_one()
    {
        using var index = await LibraryAsync();

        index.Search("工会经费").Hits[0].Explanation.ShouldBeNull();
    }

    private static double Total(Explanation explanation) =>
        explanation.Parts.Aggregate(
            0d,
            (total, part) =>
                part.Effect switch
                {
                    ExplainedEffect.Added => total + part.Value,
                    ExplainedEffect.Multiplied => total * part.Value,
                    _ => total,
                }
        );
}
