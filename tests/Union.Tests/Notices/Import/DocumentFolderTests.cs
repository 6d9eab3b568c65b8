using Union.Notices.Import;
using Union.Tests.Files;

namespace Union.Tests.Notices.Import;

public sealed class DocumentFolderTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Front_matter_goes_before_the_text()
    {
        folder.Write(
            "a.md",
            "---\ntitle: \"关于评选的通知\"\n文号: 杭工发〔2024〕3号\nissuer: 杭锦旗总工会\ndate: 2024-03-05\nkind: 通知\n---\n\n# 别的题目\n\n正文内容如下，请各基层工会结合实际认真贯彻执行。"
        );
        var document = (await ReadAsync()).ShouldHaveSingleItem().Document.ShouldNotBeNull();
        document.Title.ShouldBe("关于评选的通知");
        document.Number.ShouldBe("杭工发〔2024〕3号");
        document.Issuer.ShouldBe("杭锦旗总工会");
        document.IssuedOn.ShouldBe(new DateOnly(2024, 3, 5));
        document.Kind.ShouldBe("通知");
        document.Body.ShouldBe("正文内容如下，请各基层工会结合实际认真贯彻执行。");
        document.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_rule_between_paragraphs_is_no_front_matter()
    {
        folder.Write("a.md", "---\n\n关于做好工会经费收缴工作的通知\n\n各基层工会要高度重视经费收缴工作，按时足额上解。\n\n---\n\n完");
        var document = (await ReadAsync()).ShouldHaveSingleItem().Document.ShouldNotBeNull();
        document.Body.ShouldContain("完");
    }

    [Fact]
    public async Task An_official_paper_tells_number_issuer_title_and_date()
    {
        folder.Write(
            "红头.txt",
            """
            杭锦旗总工会文件
            杭工发〔2023〕 5 号
            关于开展2023年度
            “职工书屋”建设工作的通知
            各苏木镇总工会、各直属基层工会：
            根据《鄂尔多斯市总工会关于加强职工书屋建设的意见》（鄂工发〔2022〕18号）精神，现将有关事项通知如下。
            一、总体要求
            各级工会要高度重视，加强领导，确保实效。
            杭锦旗总工会
            二〇二三年三月十六日
            """
        );
        var document = (await ReadAsync()).ShouldHaveSingleItem().Document.ShouldNotBeNull();
        document.Title.ShouldBe("关于开展2023年度“职工书屋”建设工作的通知");
        document.Number.ShouldBe("杭工发〔2023〕5号");
        document.Issuer.ShouldBe("杭锦旗总工会");
        document.IssuedOn.ShouldBe(new DateOnly(2023, 3, 16));
        document.Kind.ShouldBe("通知");
        document.Doubts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cited_number_is_not_the_documents_own()
    {
        folder.Write("a.md", "# 关于转发有关意见的通知\n\n现将《意见》（鄂工发〔2022〕18号）转发给你们，请认真贯彻落实，并将情况及时上报。");
        (await ReadAsync()).ShouldHaveSingleItem().Document.ShouldNotBeNull().Number.ShouldBeNull();
    }

    [Fact]
    public async Task The_index_states_what_the_text_does_not_and_names_missing_files()
    {
        folder.Write(
            "data/index.csv",
            SampleFiles.Gb18030.GetBytes(
                "path,title,issuer,issued,category,note\na.txt,\"关于评选的通知,附件\",杭锦旗总工会,2017,通知,\nb.txt,没有的文件,,,,\n"
            )
        );
        folder.Write("data/a.txt", "各基层工会要认真做好评选推荐工作，严格把关。");
        var items = await ReadAsync();
        var document = items.Single(i => i.Document is not null).Document!;
        document.SourcePath.ShouldBe("data/a.txt");
        document.Title.ShouldBe("关于评选的通知,附件");
        (document.IssuedOn, document.IssuedYear).ShouldBe((null, 2017));
        document.Doubts.ShouldHaveSingleItem().ShouldBe("只知道发布年份 2017");
        items.Single(i => i.Document is null).Reason.ShouldNotBeNull().ShouldContain("文件不存在");
        items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_index_without_paths_is_ignored_and_reported()
    {
        folder.Write("index.csv", "name,title\n1,2\n");
        folder.Write("关于放假的通知.txt", "关于放假的通知\n根据上级安排，全体职工放假三天，请互相转告。");
        var items = await ReadAsync();
        items.Single(i => i.Document is null).Reason.ShouldNotBeNull().ShouldContain("path");
        items.Single(i => i.Document is not null).Document!.Title.ShouldBe("关于放假的通知");
    }

    [Fact]
    public async Task Odd_files_get_a_line_each_and_stop_nothing()
    {
        folder.Write("1 空.md", "");
        folder.Write("2 二进制.txt", [0, 1, 2, 3, 0, 255]);
        folder.Write("3 断开.docx", SampleFiles.Docx(SampleFiles.Line("通知"))[..500]);
        folder.Write("4 很大.pdf", new byte[50 * 1024 * 1024]);
        folder.Write("5 图.jpg", SampleFiles.Png);
        folder.Write("6 旧.doc", SampleFiles.Png);
        folder.Write("~$通知.docx", "x");
        folder.Write(".DS_Store", "x");
        folder.Write("没有扩展名", "x");
        folder.Write("奇怪 ' \" & %20 名字 🌾\t.md", "# 标题很好\n\n" + string.Concat(Enumerable.Repeat("正文内容。", 10)));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "链接.md"), "/etc/hostname");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "圈"), folder.Path);
        var items = await ReadAsync();
        items.Count(i => i.Document is not null).ShouldBe(1);
        items.Where(i => i.Document is null).ShouldAllBe(i => i.Reason!.Length > 2);
        items.Count.ShouldBe(11);
        items.Single(i => i.SourcePath.StartsWith('4')).Reason.ShouldNotBeNull().ShouldContain("50 MB");
    }

    [Fact]
    public async Task The_hash_follows_the_content_and_the_index()
    {
        folder.Write("a.md", "# 通知\n\n正文内容一二三四五六七八九十。");
        var first = (await ReadAsync()).Single().Document!.SourceHash;
        (await ReadAsync()).Single().Document!.SourceHash.ShouldBe(first);
        folder.Write("index.csv", "path,issuer\na.md,杭锦旗总工会\n");
        var stated = (await ReadAsync()).Single().Document!.SourceHash;
        stated.ShouldNotBe(first);
        folder.Write("a.md", "# 通知\n\n正文内容一二三四五六七八九十，有改动。");
        (await ReadAsync()).Single().Document!.SourceHash.ShouldNotBe(stated);
    }

    [Fact]
    public async Task A_word_file_and_a_text_file_give_the_same_facts()
    {
        folder.Write(
            "a.docx",
            SampleFiles.Docx(
                SampleFiles.Line("关于做好困难职工帮扶工作的意见", "a0"),
                SampleFiles.Line("杭工发〔2024〕8号"),
                SampleFiles.Line("总体要求", "1"),
                SampleFiles.Line("各级工会要摸清底数，建档立卡，精准帮扶。"),
                SampleFiles.Line("杭锦旗总工会"),
                SampleFiles.Line("2024年5月6日")
            )
        );
        var document = (await ReadAsync()).Single().Document.ShouldNotBeNull();
        (document.Title, document.Number, document.Issuer, document.IssuedOn, document.Kind).ShouldBe(
            ("关于做好困难职工帮扶工作的意见", "杭工发〔2024〕8号", "杭锦旗总工会", new DateOnly(2024, 5, 6), "意见")
        );
        document.Body.ShouldStartWith("杭工发〔2024〕8号\n\n## 总体要求");
    }

    async Task<List<FolderItem>> ReadAsync()
    {
        List<FolderItem> items = [];
        await foreach (var item in new DocumentFolder(folder.Path).ReadAsync(cancellation: TestContext.Current.CancellationToken))
            items.Add(item);
        return items;
    }
}
