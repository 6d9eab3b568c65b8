using Union.Core.Indexing;
using Union.Search.Index;
using Union.Search.Index.Queries;

namespace Union.Tests.Search.Queries;

/// <summary>Each kind of query is answered in its own way.</summary>
public sealed class QueryKindTests
{
    private const string UnionLaw = """
        # 中华人民共和国工会法

        第十条 工会各级组织按照民主集中制原则建立。

        第十一条 用人单位有会员二十五人以上的，应当建立基层工会委员会；不足二十五人的，可以单独建立。

        女职工人数较多的，可以建立工会女职工委员会。

        县级以上地方建立地方各级总工会。
        """;

    private static Task<IndexedTexts> LibraryAsync() =>
        IndexedTexts.OfAsync(
            IndexedTexts.Document("law", "中华人民共和国工会法", UnionLaw, issued: new DateOnly(2021, 12, 24), issuer: "全国人民代表大会常务委员会"),
            IndexedTexts.Document(
                "local",
                "内蒙古自治区实施《中华人民共和国工会法》办法",
                "第一条 根据《中华人民共和国工会法》，制定本办法。",
                issued: new DateOnly(2006, 1, 1),
                issuer: "内蒙古自治区人民代表大会常务委员会"
            ),
            IndexedTexts.Document(
                "congress",
                "关于加强职工代表大会建设的通知",
                "职工代表大会每年至少召开一次。工会经费由单位拨缴。",
                number: "测总工发〔2016〕27号",
                issued: new DateOnly(2016, 5, 4),
                issuer: "测甲市总工会"
            ),
            IndexedTexts.Document(
                "funds",
                "关于工会经费收支管理的办法",
                "工会经费用于服务职工。集体合同另行规定。",
                issued: new DateOnly(2018, 3, 1),
                issuer: "测甲市总工会"
            ),
            IndexedTexts.Document("copied", "抄来的总结", "工会效劳职工。", issued: new DateOnly(2012, 1, 1))
        );

    [Theory]
    [InlineData("工会法", nameof(QueryKind.Title))]
    [InlineData("中华人民共和国工会法", nameof(QueryKind.Title))]
    [InlineData("《工会法》", nameof(QueryKind.Title))]
    public async Task Title_finds_the_document_then_those_that_carry_its_name(string text, string kind)
    {
        using var index = await LibraryAsync();

        var result = index.Search(text);

        result.Query.Kind.ToString().ShouldBe(kind);
        result.Hits.Take(2).Select(hit => hit.Id).ShouldBe(["law", "local"]);
    }

    [Theory]
    [InlineData("工会法实施办法")]
    [InlineData("内蒙古工会法实施办法")]
    public async Task Title_spoken_otherwise_finds_the_document(string text)
    {
        using var index = await LibraryAsync();

        index.Search(text).Hits[0].Id.ShouldBe("local");
    }

    [Fact]
    public async Task Clause_with_a_paragraph_shows_that_paragraph()
    {
        using var index = await LibraryAsync();

        var hit = index.Search("工会法第11条第2款", SearchLevel.Passage).Hits[0];

        (hit.Id, hit.Label).ShouldBe(("law", "第十一条"));
        hit.Html.ShouldStartWith("女职工人数较多");
        hit.Html.ShouldNotContain("二十五人");
    }

    [Theory]
    [InlineData("测总工发2016-27")]
    [InlineData("测总工发 2016 27号")]
    [InlineData("测总工發【2016】２７號文")]
    public async Task Number_finds_its_document(string text)
    {
        using var index = await LibraryAsync();

        index.Search(text).Hits[0].Id.ShouldBe("congress");
    }

    [Fact]
    public async Task Excluded_words_are_in_no_result()
    {
        using var index = await LibraryAsync();

        index.Search("工会经费").Hits.Select(hit => hit.Id).ShouldBe(["congress", "funds"], ignoreOrder: true);
        index.Search("工会经费 -集体合同").Hits.Select(hit => hit.Id).ShouldBe(["congress"]);
        index.Search("工会经费 -“职工代表大会”", SearchLevel.Passage).Hits.Select(hit => hit.Id).ShouldBe(["funds"]);
        var result = index.Search("工会经费 -集体合同");
        result.Total.ShouldBe(1);
        result.Facets.Year.Sum(year => year.Count).ShouldBe(1);
    }

    [Theory]
    [InlineData("工会 发文机关:测甲", new[] { "congress", "funds" })]
    [InlineData("工会 年份:2016", new[] { "congress" })]
    [InlineData("年份:2016-2018", new[] { "funds", "congress" })]
    [InlineData("年份：-2006", new[] { "local" })]
    [InlineData("标题:经费", new[] { "funds" })]
    [InlineData("年份:1990", new string[0])]
    public async Task Typed_filters_leave_what_they_name(string text, string[] ids)
    {
        using var index = await LibraryAsync();

        index.Search(text).Hits.Select(hit => hit.Id).ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task What_no_longer_holds_comes_behind_and_can_be_asked_for()
    {
        var day = new DateOnly(2026, 11, 21);
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("old", "经费管理办法（旧）", "工会经费收缴，工会经费返还。", issued: new DateOnly(2020, 1, 1)) with
            {
                Topics = ["经费/收缴"],
                Validity = new IndexValidity(null, new DateOnly(2021, 1, 1), IndexValidityState.Repealed),
            },
            IndexedTexts.Document("new", "财务规定", "另有规定的除外，工会经费按月收缴。", issued: new DateOnly(2010, 1, 1)) with
            {
                Topics = ["经费"],
                Validity = new IndexValidity(null),
            },
            IndexedTexts.Document("none", "会议通知", "讨论工会经费。")
        );

        Ids("工会经费 收缴").Take(2).ShouldBe(["new", "old"]);
        Ids("工会经费 状态:现行").ShouldBe(["new"]);
        Ids("工会经费 时效：废止").ShouldBe(["old"]);
        Ids("工会经费 主题:收缴").ShouldBe(["old"]);
        Ids("工会经费 主题:经费").ShouldBe(["new", "old"], ignoreOrder: true);

        IEnumerable<string> Ids(string text) => index.File.Search(new SearchRequest(text, _ => true) { Today = day }).Hits.Select(hit => hit.Id);
    }

    [Fact]
    public async Task Words_of_the_vocabulary_find_each_other()
    {
        using var index = await LibraryAsync();

        index.Search("职代会").Hits[0].Id.ShouldBe("congress");
        index.Search("职代会").Hits[0].Html.ShouldContain("<mark>职工代表大会</mark>");
        index.Search("服务职工").Hits.Select(hit => hit.Id).ShouldContain("funds");
        index.Search("服务 职工").Hits.Select(hit => hit.Id).ShouldContain("copied");
        index.Search("“职代会”").Total.ShouldBe(0);
    }

    [Fact]
    public async Task Results_come_by_date_when_asked_so()
    {
        using var index = await LibraryAsync();

        Ids(SearchSort.Newest).ShouldBe(["law", "funds", "congress", "copied", "local"]);
        Ids(SearchSort.Oldest).ShouldBe(["local", "copied", "congress", "funds", "law"]);

        IEnumerable<string> Ids(SearchSort sort) =>
            index.File.Search(new SearchRequest("工会", _ => true) { Sort = sort }).Hits.Select(hit => hit.Id);
    }

    [Fact]
    public async Task One_document_is_searched_alone_and_shows_its_best_passages()
    {
        using var index = await LibraryAsync();

        var result = index.File.Search(new SearchRequest("建立", _ => true) { InDocument = "law", PassagesPerDocument = 5 });

        result.Total.ShouldBe(1);
        result.Hits[0].Found.ShouldBe(2);
        result.Hits[0].Passages.Select(passage => passage.Label).ShouldBe(["第十条", "第十一条"], ignoreOrder: true);
        index.File.Search(new SearchRequest("建立", _ => true) { InDocument = "nobody" }).Total.ShouldBe(0);
    }
}
