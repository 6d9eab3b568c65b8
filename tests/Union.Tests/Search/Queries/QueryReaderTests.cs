using Union.Core.Indexing;
using Union.Search.Index.Queries;

namespace Union.Tests.Search.Queries;

public sealed class QueryReaderTests
{
    [Theory]
    [InlineData("", nameof(QueryKind.Empty))]
    [InlineData("，。！", nameof(QueryKind.Empty))]
    [InlineData("总工发〔2017〕14号", nameof(QueryKind.DocumentNumber))]
    [InlineData("总工发 2017 14号", nameof(QueryKind.DocumentNumber))]
    [InlineData("总工发【2017】14号文件", nameof(QueryKind.DocumentNumber))]
    [InlineData("总工發[2017]14", nameof(QueryKind.DocumentNumber))]
    [InlineData("工会法 第十一条", nameof(QueryKind.Article))]
    [InlineData("工会法11条", nameof(QueryKind.Article))]
    [InlineData("工会法 11", nameof(QueryKind.Article))]
    [InlineData("劳合法第39条第2款", nameof(QueryKind.Article))]
    [InlineData("\"集体合同\"", nameof(QueryKind.Phrase))]
    [InlineData("“集体合同” 审查", nameof(QueryKind.Phrase))]
    [InlineData("集体合同 审查", nameof(QueryKind.Keywords))]
    [InlineData("“五险一金”包括哪些？", nameof(QueryKind.Question))]
    [InlineData("\"五险一金\"包括哪些？", nameof(QueryKind.Phrase))]
    [InlineData("“谁可以参加工会”", nameof(QueryKind.Phrase))]
    [InlineData("企业不建工会怎么办", nameof(QueryKind.Question))]
    [InlineData("劳动者被辞退后谁承担举证责任？", nameof(QueryKind.Question))]
    [InlineData("年份:2016", nameof(QueryKind.Filter))]
    [InlineData("-工会", nameof(QueryKind.Keywords))]
    public void Kind_of_a_query_is_known(string text, string kind) => QueryReader.Read(text).Kind.ToString().ShouldBe(kind);

    [Theory]
    [InlineData("工会法 第十一条", "工会法", "t11", null, null)]
    [InlineData("《中华人民共和国工会法》第11条第2款", "工会法", "t11", 2, null)]
    [InlineData("劳合法39条第（三）项", "劳动合同法", "t39", null, 3)]
    [InlineData("刑法第二百八十七条之二第一款", "刑法", "t287-2", 1, null)]
    [InlineData("工会法中的第十一条", "工会法", "t11", null, null)]
    [InlineData("工会法第十一条规定", "工会法", "t11", null, null)]
    public void Clause_is_read_with_law_paragraph_and_item(string text, string title, string label, int? paragraph, int? item) =>
        QueryReader.Read(text).Article.ShouldBe(new ArticleReference(title, label, paragraph, item));

    [Fact]
    public void Filters_excluded_words_and_phrases_are_taken_apart()
    {
        var query = QueryReader.Read("“集体合同” 协商 -工资 -\"女 职工\" 发文机关：全国总工会 年份:2015-2018 文种:通知 状态:现行 标题:考评");

        query.Phrases.ShouldBe(["集体合同"]);
        query.Excluded.ShouldBe(["工资", "女 职工"]);
        query.Words.ShouldBe("“集体合同” 协商");
        query.Filters.Issuer.ShouldBe("全国总工会");
        (query.Filters.YearFrom, query.Filters.YearTo).ShouldBe((2015, 2018));
        query.Filters.Type.ShouldBe("通知");
        query.Filters.Title.ShouldBe("考评");
        query.Filters.Validity.ShouldContain(IndexValidityState.InForce);
        QueryReading
            .Of(query)
            .ShouldBe("按词组查找：“集体合同” · 不含：工资、女 职工 · 发文机关：全国总工会 · 年份：2015-2018 · 文种：通知 · 状态：现行 · 标题：考评");
    }

    [Theory]
    [InlineData("年份:2016", 2016, 2016)]
    [InlineData("年份：二〇一六年", 2016, 2016)]
    [InlineData("年份:2018-2015", 2015, 2018)]
    [InlineData("年份:2015-", 2015, null)]
    [InlineData("年份:-2018", null, 2018)]
    [InlineData("年份:２０１６至２０１８", 2016, 2018)]
    public void Years_are_read_as_one_or_as_a_range(string text, int? from, int? to)
    {
        var filters = QueryReader.Read(text).Filters;

        (filters.YearFrom, filters.YearTo).ShouldBe((from, to));
    }

    [Theory]
    [InlineData("年份:去年")]
    [InlineData("状态:很好")]
    [InlineData("文种:")]
    [InlineData("发文机关:！！")]
    public void What_cannot_be_read_as_a_filter_stays_a_word(string text)
    {
        var query = QueryReader.Read(text);

        query.Filters.Any.ShouldBeFalse();
        query.Words.ShouldBe(text);
    }

    [Theory]
    [InlineData("2015-2018年规划")]
    [InlineData("工会 - 会员")]
    [InlineData("会、站、家——一体化")]
    [InlineData("五一-劳动")]
    public void Dash_between_words_excludes_nothing(string text) => QueryReader.Read(text).Excluded.ShouldBeEmpty();

    [Theory]
    [InlineData("职代会", "职工代表大会")]
    [InlineData("會籍接轉", "会员关系接转")]
    [InlineData("双创优", "达标创优")]
    [InlineData("服务", "效劳")]
    [InlineData("老板拖欠工资怎么办？", "未及时足额支付劳动报酬")]
    public void Vocabulary_adds_words(string text, string added) =>
        QueryReader.Read(text).Expansions.SelectMany(expansion => expansion.Means).ShouldContain(added);

    [Fact]
    public void Colloquial_words_add_nothing_to_keywords() => QueryReader.Read("公司 会议").Expansions.ShouldBeEmpty();

    [Theory]
    [InlineData("工会法实施办法", new[] { "工会法", "实施", "办法" })]
    [InlineData("内蒙古自治区工会法实施办法", new[] { "内蒙古自治区", "工会法", "实施", "办法" })]
    [InlineData("工会章程", new string[0])]
    public void Way_of_speaking_of_a_title_is_taken_apart(string text, string[] parts) => QueryReader.Read(text).TitleParts.ShouldBe(parts);

    [Fact]
    public void Query_of_any_length_and_of_any_characters_is_read()
    {
        foreach (
            var text in (string[])
                [
                    new string('工', 10_000),
                    new string('-', 10_000),
                    new string(':', 10_000),
                    string.Concat(Enumerable.Repeat("年份:", 3000)),
                    string.Concat(Enumerable.Repeat("-“", 3000)),
                    string.Concat(Enumerable.Repeat("第1款", 3000)),
                    "工会法" + new string('一', 9000) + "条",
                    "\u202E法会工\u0000\uFEFF -\u200F",
                    "发文机关:\"' OR 1=1 --\"",
                    "\uD83D -\uDC00 年份:\uD83D",
                ]
        )
            Should.NotThrow(() => QueryReader.Read(text).Text.Length.ShouldBeLessThanOrEqualTo(QueryReader.Longest));
    }
}
