using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Union.Core.Files;
using Union.Core.Files.Docx;
using Union.Core.Files.Pdf;
using static Union.Tests.Files.SampleFiles;

namespace Union.Tests.Files;

public sealed class TextExtractorTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_word_document_gives_headings_numbers_and_tables()
    {
        var content = Docx(
            Line("旗总工会关于开展评选的通知", "a0"),
            Line("总则", "9"),
            Line("凡会员均可参加。", level: 0),
            Line("附条件一；", level: 1),
            Line("附条件二。", level: 1),
            Line("由旗总工会解释。", level: 0),
            Line("细目", level: 2),
            Grid(["单位", "名额"], ["甲|乙\n局", "3"]),
            new Paragraph(new DeletedRun(new Run(new DeletedText("已删"))), new InsertedRun(new Run(new Text("新增*号"))))
        );
        (await ReadAsync("通知.docx", content)).ShouldBe(
            """
            # 旗总工会关于开展评选的通知

            ## 总则

            第一条 凡会员均可参加。

            （一）附条件一；

            （二）附条件二。

            第二条 由旗总工会解释。

            二.1 细目

            | 单位 | 名额 |
            | --- | --- |
            | 甲\|乙 局 | 3 |

            新增\*号
            """
        );
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(11, "十一")]
    [InlineData(20, "二十")]
    [InlineData(101, "一百零一")]
    [InlineData(110, "一百一十")]
    [InlineData(1260, "一千二百六十")]
    public void Clause_numbers_are_written_in_chinese(int number, string text) => DocxNumbering.Chinese(number).ShouldBe(text);

    [Fact]
    public async Task A_text_box_stands_once_although_the_file_holds_it_twice()
    {
        var boxed = new Paragraph(
            new Run(
                new AlternateContent(
                    new AlternateContentChoice(new TextBoxContent(Line("杭锦旗总工会文件"))) { Requires = "wps" },
                    new AlternateContentFallback(new TextBoxContent(Line("杭锦旗总工会文件")))
                )
            )
        );
        (await ReadAsync("红头.docx", Docx(boxed, Line("正文")))).ShouldBe("杭锦旗总工会文件\n\n正文");
    }

    [Fact]
    public async Task A_workbook_gives_a_table_for_each_sheet() =>
        (await ReadAsync("花名册.xlsx", Xlsx(["单位", "人数"], ["甲局", "12"]))).ShouldBe(
            "## 花名册\n\n| 单位 | 人数 |\n| --- | --- |\n| 甲局 | 12 |"
        );

    [Fact]
    public async Task A_pdf_gives_its_text_layer()
    {
        RequirePdfToText();
        (await ReadAsync("通知.pdf", Pdf("关于开展职工书屋建设的通知", "各基层工会：", "一、总体要求"))).ShouldBe(
            "关于开展职工书屋建设的通知\n\n各基层工会：\n\n一、总体要求"
        );
    }

    [Fact]
    public async Task A_scanned_pdf_says_that_it_has_no_text()
    {
        RequirePdfToText();
        (await FailureAsync("扫描.pdf", Pdf())).ShouldContain("扫描件，没有文字层");
    }

    [Fact]
    public async Task A_broken_pdf_says_so()
    {
        RequirePdfToText();
        (await FailureAsync("坏.pdf", "%PDF-1.7\n1 0 obj << /Type"u8.ToArray())).ShouldContain("损坏");
    }

    [Fact]
    public void Printed_lines_are_joined_to_paragraphs_and_page_numbers_dropped() =>
        PdfLines
            .ToMarkdown(
                "第一条 为了保障职工合法权益，推动企业与职工双方开展平\n等协商，制定本办法。\n— 1 —\n\f第二条 本办法适用于全旗企业，企业化管理的事业单位参\n照执行。\n— 2 —\n\f"
            )
            .ShouldBe(
                "第一条 为了保障职工合法权益，推动企业与职工双方开展平等协商，制定本办法。\n\n第二条 本办法适用于全旗企业，企业化管理的事业单位参照执行。"
            );

    [Fact]
    public void Running_heads_and_gaps_around_figures_are_no_text()
    {
        var pages = Enumerable
            .Range(1, 4)
            .Select(i => $"11/21/26, 2:24 AM\n\n第{i}条 本办法自 2024 年 {i} 月 1 日起施行。\nfile:///tmp/a.html\n\n{i}/4\n");
        PdfLines
            .ToMarkdown(string.Join('\f', pages))
            .ShouldBe(string.Join("\n\n", Enumerable.Range(1, 4).Select(i => $"第{i}条 本办法自2024年{i}月1日起施行。")));
    }

    public static TheoryData<string, byte[], string> Unreadable =>
        new()
        {
            { "空.txt", [], "空文件" },
            { "空白.md", " \n\n"u8.ToArray(), "没有文字" },
            { "程序.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2], "可执行程序" },
            { "图.pdf", Png, "PNG 图片" },
            { "网页.md", "<html><body>通知</body></html>"u8.ToArray(), "网页" },
            { "断.docx", Docx(Line("通知"))[..400], "不完整" },
            { "旧.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "旧版 Office" },
            { "炸弹.docx", Bomb("word/document.xml", 60), "压缩炸弹" },
            { "大.txt", new byte[11 * 1024 * 1024], "二进制" },
            { "长.txt", Encoding.UTF8.GetBytes(new string('a', 11 * 1024 * 1024)), "超过导入上限 10 MB" },
            { "五十兆.pdf", new byte[50 * 1024 * 1024], "50 MB，超过导入上限" },
        };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public async Task A_file_without_text_says_why(string name, byte[] content, string reason) =>
        (await FailureAsync(name, content)).ShouldContain(reason);

    [Fact]
    public async Task A_docx_cut_inside_its_parts_is_damaged()
    {
        var content = Docx([.. Enumerable.Range(0, 400).Select(i => Line($"第{i}行 {Guid.NewGuid()}"))]);
        for (var i = 500; i < 900; i++)
            content[i] ^= 0x55;
        (await FailureAsync("坏.docx", content)).ShouldContain("损坏");
    }

    [Fact]
    public async Task A_wrong_extension_is_read_by_content_with_a_doubt()
    {
        var path = folder.Write("名单.pdf", Docx(Line("通知正文")));
        var text = await TextExtractor.ExtractAsync(path, TestContext.Current.CancellationToken);
        text.Markdown.ShouldBe("通知正文");
        text.Doubts.ShouldHaveSingleItem().ShouldContain("内容其实是Word 文档");
    }

    async Task<string> ReadAsync(string name, byte[] content) =>
        (await TextExtractor.ExtractAsync(folder.Write(name, content), TestContext.Current.CancellationToken)).Markdown;

    async Task<string> FailureAsync(string name, byte[] content) =>
        (await Should.ThrowAsync<UnreadableFileException>(() => ReadAsync(name, content))).Message;

    static void RequirePdfToText()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/pdftotext"), "pdftotext (poppler-utils) is not installed");
    }
}
