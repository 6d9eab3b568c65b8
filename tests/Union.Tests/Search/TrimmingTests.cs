using Union.Core.Indexing;
using Union.Search.Index.Queries;

namespace Union.Tests.Search;

public sealed class TrimmingTests
{
    private static readonly Guid Other = Guid.Parse("20000000-0000-0000-0000-000000000002");

    private static Task<IndexedTexts> Index() =>
        IndexedTexts.OfAsync(
            IndexedTexts.Document("public", "经费管理办法", "工会经费的使用。", issuer: "杭锦旗总工会", issued: new DateOnly(2020, 1, 1)) with
            {
                Type = "办法",
            },
            IndexedTexts.Document("public2", "经费收缴通知", "工会经费的收缴。", issuer: "鄂尔多斯市总工会", issued: new DateOnly(2021, 1, 1)),
            IndexedTexts.Document(
                "staff",
                "内部经费说明",
                "工会经费的内部说明。",
                new DocumentAccess(IndexedTexts.Site, "notice", Audience.Staff),
                issuer: "杭锦旗总工会",
                issued: new DateOnly(2020, 1, 1)
            ),
            IndexedTexts.Document("draft", "经费草稿", "工会经费草稿。", new DocumentAccess(IndexedTexts.Site, "notice", Audience.Draft)),
            IndexedTexts.Document(
                "foreign",
                "外旗经费",
                "工会经费在外旗。",
                new DocumentAccess(Other, "notice", Audience.Staff),
                issuer: "外旗总工会"
            )
        );

    [Theory]
    [InlineData("经费")]
    [InlineData("工会经费")]
    [InlineData("工会 经费")]
    [InlineData("工会经费怎么使用？")]
    public async Task What_may_not_be_seen_is_neither_found_nor_counted(string query)
    {
        using var index = await Index();

        var result = index.Search(query, maySee: access => access.Audience == Audience.Public);

        result.Hits.Select(hit => hit.Id).ShouldBe(["public", "public2"], ignoreOrder: true);
        result.Total.ShouldBe(2);
        result.Facets.Site.Sum(value => value.Count).ShouldBe(2);
        result.Facets.Kind.Sum(value => value.Count).ShouldBe(2);
        result.Facets.Issuer.Select(value => value.Value).ShouldNotContain("外旗总工会");
        result.Facets.Year.Sum(value => value.Count).ShouldBe(2);
    }

    [Fact]
    public async Task Title_or_number_of_what_may_not_be_seen_finds_nothing()
    {
        using var index = await Index();

        index.Search("内部经费说明", maySee: access => access.Audience == Audience.Public).Hits.Select(hit => hit.Id).ShouldNotContain("staff");
        index.Search("外旗经费", maySee: access => access.TenantId == IndexedTexts.Site).Hits.Select(hit => hit.Id).ShouldNotContain("foreign");
    }

    [Theory]
    [InlineData("经费")]
    [InlineData("工会经费怎么使用？")]
    public async Task Filters_narrow_and_each_facet_counts_without_its_own(string query)
    {
        using var index = await Index();

        var result = index.Search(query, filter: new SearchFilter(Site: IndexedTexts.Site, Issuer: "杭锦旗总工会"));

        result.Hits.Select(hit => hit.Id).ShouldBe(["public", "staff"], ignoreOrder: true);
        result.Facets.Issuer.ShouldContain(value => value.Value == "鄂尔多斯市总工会" && value.Count == 1);
        result.Facets.Year.ShouldBe([new FacetValue("2020", 2)]);
        index.Search(query, filter: new SearchFilter(Year: 2021)).Hits.Select(hit => hit.Id).ShouldBe(["public2"]);
        index.Search(query, filter: new SearchFilter(Kind: "nothing")).Total.ShouldBe(0);
        index.Search(query, filter: new SearchFilter(Kind: "办法")).Hits.Select(hit => hit.Id).ShouldBe(["public"]);
        index.Search(query).Facets.Kind.ShouldContain(new FacetValue("办法", 1));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        using var index = await IndexedTexts.OfAsync([
            .. Enumerable.Range(0, 57).Select(i => IndexedTexts.Document($"d{i}", $"通知{i}", $"关于工会经费的第{i}号通知。")),
        ]);

        var seen = new List<string>();
        for (var from = 0; from < 60; from += 10)
            seen.AddRange(index.Search("经费", from: from).Hits.Select(hit => hit.Id));

        seen.Count.ShouldBe(57);
        seen.Distinct().Count().ShouldBe(57);
        index.Search("经费", from: 60).Total.ShouldBe(57);
    }
}
