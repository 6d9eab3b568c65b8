using Union.Notices.Import;

namespace Union.Tests.Notices.Import;

public sealed class RealDocumentsTests
{
    static readonly Task<Dictionary<string, FolderItem>> Laws = ReadAsync("laws");

    [Fact]
    public async Task All_statutes_are_read()
    {
        SharedDocuments.Require();
        var documents = (await Laws).Values.Select(i => i.Document).OfType<ImportedDocument>().ToList();
        documents.Count.ShouldBe(1531);
        documents.ShouldAllBe(d => d.Title.Length > 2 && !d.Title.Contains('#') && !d.Body.Contains("<!--"));
        documents.Count(d => d.Doubts.Any(x => x.Contains("标题"))).ShouldBe(0);
        documents.Count(d => d.IssuedOn is null).ShouldBe(4);
        documents.Count(d => d.Issuer is not null).ShouldBeGreaterThanOrEqualTo(1500);
        documents.Count(d => d.Number is not null).ShouldBeInRange(580, 640);
        documents.Count(d => d.EffectiveOn is not null).ShouldBeInRange(800, 1000);
        documents.ShouldAllBe(d => d.EffectiveOn == null || d.IssuedOn == null || d.EffectiveOn >= d.IssuedOn);
        documents
            .CountBy(d => d.Kind ?? "")
            .ToDictionary()
            .ShouldBe(
                new Dictionary<string, int>
                {
                    ["行政法规"] = 680,
                    ["司法解释"] = 439,
                    ["法律"] = 353,
                    ["部门规章"] = 28,
                    ["地方性法规"] = 19,
                    ["宪法"] = 6,
                    ["规范性文件"] = 4,
                    [""] = 2,
                },
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData("社会法/工会法(2021-12-24).md", "中华人民共和国工会法", "法律", "全国人民代表大会", null, "2021-12-24", null)]
    [InlineData("民法典/总则.md", "中华人民共和国民法典 总则", "法律", "全国人民代表大会", null, "2020-05-28", "2021-01-01")]
    [InlineData(
        "刑法/刑法修正案（十一）.md",
        "中华人民共和国刑法修正案（十一）",
        "法律",
        "全国人民代表大会常务委员会",
        null,
        "2020-12-26",
        "2021-03-01"
    )]
    [InlineData(
        "行政法规/融资担保公司监督管理条例(2017-08-02).md",
        "融资担保公司监督管理条例",
        "行政法规",
        "国务院",
        "国务院令第683号",
        "2017-08-02",
        "2017-10-01"
    )]
    [InlineData(
        "行政法规/工资支付暂行规定(1994-12-06).md",
        "工资支付暂行规定",
        "规范性文件",
        "劳动部",
        "劳部发〔1994〕489号",
        "1994-12-06",
        "1995-01-01"
    )]
    [InlineData(
        "司法解释/最高人民法院关于审理涉彩礼纠纷案件适用法律若干问题的规定(2024-01-17).md",
        "最高人民法院关于审理涉彩礼纠纷案件适用法律若干问题的规定",
        "司法解释",
        "最高人民法院",
        "法释〔2024〕1号",
        "2024-01-17",
        "2024-02-01"
    )]
    [InlineData(
        "司法解释/最高人民法院  最高人民检察院关于办理强奸、猥亵未成年人刑事案件适用法律若干问题的解释(2023-05-24).md",
        "最高人民法院 最高人民检察院关于办理强奸、猥亵未成年人刑事案件适用法律若干问题的解释",
        "司法解释",
        "最高人民法院、最高人民检察院",
        "法释〔2023〕3号",
        "2023-05-24",
        "2023-06-01"
    )]
    [InlineData(
        "部门规章/市场监督管理总局/医疗器械经营监督管理办法(2022-03-10).md",
        "医疗器械经营监督管理办法",
        "部门规章",
        "国家市场监督管理总局",
        "国家市场监督管理总局令第54号",
        "2022-03-10",
        "2022-05-01"
    )]
    [InlineData(
        "地方法规/浙江地方法规/地方性法规/浙江/宁波市企业工资集体协商条例(2014-04-10).md",
        "宁波市企业工资集体协商条例",
        "地方性法规",
        "宁波市人民代表大会常务委员会",
        null,
        "2014-04-10",
        "2014-05-01"
    )]
    [InlineData("宪法/宪法.md", "中华人民共和国宪法", "宪法", "全国人民代表大会", null, "2018-03-11", null)]
    [InlineData(
        "司法解释/关于审理非法行医刑事案件具体应用法律若干问题的解释(2016-12-16).md",
        "关于审理非法行医刑事案件具体应用法律若干问题的解释",
        "司法解释",
        null,
        null,
        "2016-12-16",
        null
    )]
    public async Task A_statute_is_read_as_printed(
        string path,
        string title,
        string kind,
        string? issuer,
        string? number,
        string issued,
        string? effective
    )
    {
        SharedDocuments.Require();
        var document = (await Laws)[path].Document.ShouldNotBeNull();
        (document.Title, document.Kind, document.Issuer, document.Number).ShouldBe((title, kind, issuer, number));
        document.IssuedOn.ShouldBe(DateOnly.Parse(issued, System.Globalization.CultureInfo.InvariantCulture));
        document.EffectiveOn.ShouldBe(effective is null ? null : DateOnly.Parse(effective, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_five_union_texts_are_taken_as_they_are_and_doubted()
    {
        SharedDocuments.Require();
        var items = await ReadAsync("union");
        items.Count.ShouldBe(5);
        var plan = items["000_d5b5f1e726f0c808.txt"].Document.ShouldNotBeNull();
        (plan.Title, plan.Issuer, plan.Kind, plan.IssuedOn, plan.IssuedYear, plan.Number).ShouldBe(
            ("杭锦旗总工会基层组织建设改革工作实施方案", "杭锦旗总工会", "实施方案", null, 2017, null)
        );
        Doubts(items, "002").ShouldContain("多余的空格");
        Doubts(items, "003").ShouldContain("重复的段落");
        Doubts(items, "004").ShouldContain("句中中断");
    }

    static string Doubts(Dictionary<string, FolderItem> items, string start) =>
        string.Join('\n', items.Single(i => i.Key.StartsWith(start, StringComparison.Ordinal)).Value.Document!.Doubts);

    static async Task<Dictionary<string, FolderItem>> ReadAsync(string name)
    {
        Dictionary<string, FolderItem> items = new(StringComparer.Ordinal);
        if (SharedDocuments.Folder is { } shared)
            await foreach (var item in new DocumentFolder(Path.Combine(shared, name)).ReadAsync())
                items.Add(item.SourcePath, item);
        return items;
    }
}
