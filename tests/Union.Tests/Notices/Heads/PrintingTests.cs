using System.Net;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Union.Tests.Hosting;
using Union.Tests.Work.Documents;
using Union.Work.Documents.Official;

namespace Union.Tests.Notices.Heads;

public sealed class PrintingTests(UnionFixture fixture) : IClassFixture<UnionFixture>
{
    private const string Body = """
        # 测县总工会关于印发考评办法的通知

        现将办法印发，请**认真**执行。

        一、总体要求

        （一）指导思想。深入贯彻有关要求，*扎实*推进。

        （二）基本原则

        1. 坚持服务；
        2. 坚持创新：
           - 方法
           - 载体

        (1) 逐级申报。

        | 指标 | 数值 | 说明 |
        |---|--:|---|
        | 达标率 | 80 | `不低于` |
        | 满意率 | 90 |

        > 引用的话。

        ```
        代码一行
        ```

        见注。[^1]

        [^1]: 注的文字。

        ![图示](/media/a.png) [链接](javascript:alert(1)) <b>原样</b>

        第一行
        第二行
        """;

    private UnionApp App => fixture.App;

    private static OfficialText Text { get; } =
        new()
        {
            Title = "测县总工会关于印发考评办法的通知",
            Issuers = ["测县总工会"],
            Number = "测工发〔2099〕1号",
            Recipients = "各镇工会：",
            Body = Body,
            Annexes = [new("考评办法", "第一章 总则\n\n第一条 为了考评。"), new("申报表")],
            On = new DateOnly(2099, 3, 1),
            Remark = "此件公开发布",
            CopiedTo = "测市总工会",
            PrintedBy = "测县总工会办公室",
            PrintedOn = new DateOnly(2099, 3, 2),
        };

    [Fact]
    public void A_document_is_set_in_order_and_Word_finds_no_fault()
    {
        var document = OfficialWriter.Write(Text);
        Docx.Faults(document).ShouldBeEmpty();
        var words = Words(document);
        string[] inOrder =
        [
            "测县总工会文件",
            "测工发〔2099〕1号",
            "测县总工会关于印发考评办法的通知",
            "各镇工会：",
            "现将办法印发",
            "一、总体要求",
            "（一）指导思想。",
            "1. 坚持服务",
            "· 方法",
            "(1) 逐级申报",
            "达标率",
            "引用的话",
            "代码一行",
            "图：图示",
            "第一行",
            "注的文字",
            "附件：1. 考评办法",
            "2. 申报表",
            "2099年3月1日",
            "（此件公开发布）",
            "附件1",
            "第一条 为了考评",
            "抄送：测市总工会。",
            "2099年3月2日印发",
        ];
        var at = -1;
        foreach (var part in inOrder)
        {
            var next = words.IndexOf(part, at + 1, StringComparison.Ordinal);
            next.ShouldBeGreaterThan(at, $"{part} in {words}");
            at = next;
        }
        words.ShouldNotContain("javascript");
        words.IndexOf("考评办法的通知", StringComparison.Ordinal).ShouldBe(words.LastIndexOf("考评办法的通知", StringComparison.Ordinal));
    }

    [Fact]
    public void Joint_issuers_and_signers_have_their_places()
    {
        var joint = OfficialWriter.Write(Text with { Issuers = ["测县总工会", "测县人社局", "测县工商联"] });
        Docx.Faults(joint).ShouldBeEmpty();
        Words(joint).ShouldContain("测县工商联");
        var upward = OfficialWriter.Write(Text with { Signer = "测甲" });
        Docx.Faults(upward).ShouldBeEmpty();
        Words(upward).ShouldContain("签发人：测甲");
    }

    [Fact]
    public void Letters_orders_and_minutes_have_layouts_of_their_own()
    {
        var letter = OfficialWriter.Write(Text with { Form = OfficialForm.Letter });
        Docx.Faults(letter).ShouldBeEmpty();
        Words(letter).ShouldStartWith("测县总工会\n测工发〔2099〕1号\n测县总工会关于印发");
        Words(letter).ShouldNotContain("2099年3月2日印发");
        Xml(letter).ShouldContain("thickThinSmallGap");
        var order = OfficialWriter.Write(Text with { Form = OfficialForm.Order, Title = "测县总工会令", Number = "第1号", OrderedBy = "主席　测甲" });
        Docx.Faults(order).ShouldBeEmpty();
        Words(order).ShouldStartWith("测县总工会令\n\n第1号\n");
        Words(order).ShouldContain("主席　测甲\n2099年3月1日");
        var minutes = OfficialWriter.Write(
            Text with
            {
                Form = OfficialForm.Minutes,
                Title = "测县总工会主席办公会议纪要",
                Number = "第3期",
                Body = "会议研究了工作。\n\n出席：测甲、测乙",
            }
        );
        Docx.Faults(minutes).ShouldBeEmpty();
        Words(minutes).ShouldStartWith("测县总工会主席办公会议纪要\n第3期\n");
        Words(minutes).ShouldContain("出席：测甲、测乙");
        Xml(minutes).ShouldNotContain("文件</w:t>");
    }

    [Fact]
    public async Task The_kind_of_a_notice_chooses_its_layout_on_the_page_and_in_the_file()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var letter = await editor.NewAsync(
            "测县总工会关于商请协助的函",
            "正文。",
            true,
            ("Kind", "函"),
            ("Issuer", "测县总工会"),
            ("IssuedOn", "2099-03-01")
        );
        var minutes = await editor.NewAsync(
            "测县总工会办公会议纪要",
            "正文。",
            true,
            ("Kind", "纪要"),
            ("Issuer", "测县总工会"),
            ("IssuedOn", "2099-03-01")
        );
        var page = new HtmlParser().ParseDocument(await App.Client().GetStringAsync(await editor.AddressAsync(letter) + "/print"));
        page.QuerySelector(".g-letterhead")!.TextContent.ShouldBe("测县总工会");
        page.QuerySelector(".g-word").ShouldBeNull();
        page.QuerySelector(".g-imprint").ShouldBeNull();
        page = new HtmlParser().ParseDocument(await App.Client().GetStringAsync(await editor.AddressAsync(minutes) + "/print"));
        page.QuerySelector(".g-head")!.TextContent.ShouldBe("测县总工会办公会议纪要");
        page.QuerySelector(".g-sign")!.TextContent.ShouldNotContain("测县总工会");
        var file = await App.Client().GetByteArrayAsync(await editor.AddressAsync(letter) + "/document.docx");
        Docx.Faults(file).ShouldBeEmpty();
        Words(file).ShouldNotContain("文件");
    }

    [Fact]
    public void The_barest_and_the_worst_text_make_a_sound_document()
    {
        Docx.Faults(OfficialWriter.Write(new OfficialText { Title = "题" })).ShouldBeEmpty();
        var worst = string.Concat(
            Enumerable.Repeat("| a | b |\n|---|\n| \u0001 | c | d | e |\n\n- \n  - \n    1. x\n\n***\n\n# \n\n\ud83d\n\n&#0;\n\n", 20)
        );
        Docx.Faults(OfficialWriter.Write(new OfficialText { Title = "题\u0002", Body = worst })).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_text_is_set()
    {
        var body = string.Join("\n\n", Enumerable.Range(1, 20_000).Select(i => $"{i}. 按照规定逐项落实，责任到人，按时报送，由办公室负责汇总。"));
        (await Waiting.EndsAsync(() => OfficialWriter.Write(new OfficialText { Title = "题", Body = body }))).Length.ShouldBeGreaterThan(10_000);
    }

    [Fact]
    public async Task Readers_print_and_download_what_they_may_read()
    {
        var tenant = await fixture.NewTenantAsync("Union.Notices");
        var editor = await NoticeEditor.SignInAsync(App, tenant);
        var id = await editor.NewAsync(
            "测县总工会关于经费的请示",
            "一、情况\n\n正文<script>alert(1)</script>。",
            true,
            ("Kind", "请示"),
            ("NumberText", "测工发〔2099〕2号"),
            ("Issuer", "测县总工会"),
            ("IssuedOn", "2099-03-01"),
            ("Head.Signer", "测甲"),
            ("Head.Recipients", "测市总工会"),
            ("Head.JointIssuers", "测县妇联")
        );
        var address = await editor.AddressAsync(id);
        var visitor = App.Client();
        var html = await visitor.GetStringAsync(address + "/print");
        html.ShouldNotContain("<script>alert");
        var page = new HtmlParser().ParseDocument(html);
        page.QuerySelectorAll(".g-issuers span").Select(e => e.TextContent).ShouldBe(["测县总工会", "测县妇联"]);
        page.QuerySelector(".g-upward")!.TextContent.ShouldContain("签发人：测甲");
        page.QuerySelector(".g-body h2")!.TextContent.ShouldBe("一、情况");
        page.QuerySelector(".g-sign")!.TextContent.ShouldContain("2099年3月1日");
        var file = await visitor.GetAsync(address + "/document.docx");
        file.Content.Headers.ContentType!.MediaType.ShouldBe(OfficialWriter.ContentType);
        Docx.Faults(await file.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        await editor.SaveAsync(id, false, ("Body", "改过的草稿"));
        (await editor.Client.GetStringAsync(address + "/print?latest=1")).ShouldContain("改过的草稿");
        (await visitor.GetAsync(address + "/print?latest=1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync(address + "/document.docx?latest=1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var secret = await editor.NewAsync("测内部", "文", true, ("Visibility", "Staff"));
        (await visitor.GetAsync(await editor.AddressAsync(secret) + "/print")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync(await editor.AddressAsync(secret) + "/document.docx")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Xml(byte[] document)
    {
        using var stream = new MemoryStream(document);
        using var opened = WordprocessingDocument.Open(stream, false);
        return opened.MainDocumentPart!.Document!.Body!.OuterXml;
    }

    private static string Words(byte[] document)
    {
        using var stream = new MemoryStream(document);
        using var opened = WordprocessingDocument.Open(stream, false);
        return string.Join('\n', opened.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(p => p.InnerText));
    }
}
