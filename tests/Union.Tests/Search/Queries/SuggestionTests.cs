using Union.Core.Indexing;
using Union.Search.Index;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;
using Union.Search.Index.Suggesting;

namespace Union.Tests.Search.Queries;

public sealed class SuggestionTests
{
    private static readonly DocumentAccess Hidden = new(IndexedTexts.Site, "notice", Audience.Draft);

    private static Task<IndexedTexts> LibraryAsync() =>
        IndexedTexts.OfAsync(
            IndexedTexts.Document("law", "中华人民共和国工会法", "第一条 为保障工会的地位，制定本法。职工代表大会听取报告，签订集体合同。"),
            IndexedTexts.Document("measures", "测甲市总工会关于集体合同审查的办法", "集体合同由职工代表大会通过。"),
            IndexedTexts.Document("draft", "测甲市总工会关于裁撤机构的方案", "保密。", access: Hidden)
        );

    [Theory]
    [InlineData("集体合", "集体合同")]
    [InlineData("集體合", "集体合同")]
    [InlineData("jiti", "集体合同")]
    [InlineData("jtht", "集体合同")]
    [InlineData("zhidaihui", "职代会")]
    [InlineData("工会法", "工会法")]
    [InlineData("中华人民共和国工", "中华人民共和国工会法")]
    [InlineData("集体合同审查的", "测甲市总工会关于集体合同审查的办法")]
    [InlineData("审查 集体合", "审查 集体合同")]
    public async Task Completion_comes_from_titles_and_vocabulary(string typed, string expected)
    {
        using var index = await LibraryAsync();

        Complete(index, typed).ShouldContain(expected);
    }

    [Fact]
    public async Task Title_nobody_may_see_is_never_offered()
    {
        using var index = await LibraryAsync();

        Complete(index, "裁撤机构").ShouldBeEmpty();
        Complete(index, "caiche").ShouldBeEmpty();
        index.File.Complete("裁撤机构", _ => true).ShouldNotBeEmpty();
        Search(index, "才撤机构的方案").Correction.ShouldBeNull();
    }

    [Fact]
    public async Task Completion_follows_what_is_written()
    {
        using var index = await LibraryAsync();
        Complete(index, "测甲市总工会关于新").ShouldBeEmpty();

        await index.File.WriteAsync(
            IndexBatch.Of(IndexedTexts.Document("new", "测甲市总工会关于新的通知", "内容。")),
            TestContext.Current.CancellationToken
        );

        Complete(index, "测甲市总工会关于新").ShouldBe(["测甲市总工会关于新的通知"]);
    }

    [Theory]
    [InlineData("gonghuifa", "工会法", nameof(CorrectionReason.Pinyin))]
    [InlineData("gong hui fa", "工会法", nameof(CorrectionReason.Pinyin))]
    [InlineData("jitihetong", "集体合同", nameof(CorrectionReason.Pinyin))]
    [InlineData("zhigongdaibiaodahui", "职工代表大会", nameof(CorrectionReason.Pinyin))]
    [InlineData("ghf", "工会法", nameof(CorrectionReason.Pinyin))]
    [InlineData("工慧法", "工会法", nameof(CorrectionReason.Homophone))]
    [InlineData("集体和同", "集体合同", nameof(CorrectionReason.Homophone))]
    [InlineData("集体合铜 审查", "集体合同 审查", nameof(CorrectionReason.Homophone))]
    [InlineData("职工代表大汇", "职工代表大会", nameof(CorrectionReason.Homophone))]
    [InlineData("集体合约", "集体合同", nameof(CorrectionReason.WrongCharacter))]
    public async Task Misspelt_query_is_offered_as_it_was_meant(string typed, string meant, string reason)
    {
        using var index = await LibraryAsync();

        var correction = Search(index, typed).Correction.ShouldNotBeNull(typed);

        (TitleOf(correction.Query), correction.Reason.ToString()).ShouldBe((meant, reason));
    }

    [Theory]
    [InlineData("集体合同")]
    [InlineData("工会法")]
    [InlineData("保障工会")]
    [InlineData("“集体和同”")]
    [InlineData("工会法第十一条")]
    public async Task Query_that_stands_somewhere_is_not_corrected(string typed)
    {
        using var index = await LibraryAsync();

        Search(index, typed).Correction.ShouldBeNull();
    }

    [Fact]
    public async Task Related_queries_stand_in_what_was_found()
    {
        using var index = await LibraryAsync();

        var related = Search(index, "集体合同").Related;

        related.ShouldContain("职工代表大会");
        related.ShouldNotContain("集体合同");
    }

    private static string TitleOf(string query) => query.Replace("中华人民共和国", "", StringComparison.Ordinal);

    private static IReadOnlyList<string> Complete(IndexedTexts index, string typed) =>
        [.. index.File.Complete(typed, access => access.Audience == Audience.Public).Select(completion => completion.Text)];

    private static SearchResult Search(IndexedTexts index, string text) =>
        index.File.Search(new SearchRequest(text, access => access.Audience == Audience.Public) { Suggest = true });
}
