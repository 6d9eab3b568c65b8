using DocumentFormat.OpenXml.Wordprocessing;
using Union.Work.Documents;
using Union.Work.Documents.Filling;

namespace Union.Tests.Work.Documents;

public sealed class FillingTests
{
    [Theory]
    [InlineData("致{{name}}")]
    [InlineData("致", "{", "{name}", "}")]
    [InlineData("致{{na", "me}}")]
    [InlineData("致{{", "na", "me", "}}")]
    [InlineData("致｛｛name｝｝")]
    [InlineData("致{{ name }}")]
    public async Task A_placeholder_is_found_however_word_cut_it(params string[] runs)
    {
        var filled = Fill(new PaperData().Set("name", "测试公司"), Docx.Line(runs));
        (await Docx.TextAsync(filled)).ShouldBe("致测试公司");
    }

    [Fact]
    public async Task Several_placeholders_of_one_run_keep_what_stands_between()
    {
        var data = new PaperData().Set("a", "甲").Set("b", "乙");
        (await Docx.TextAsync(Fill(data, Docx.Line("一{{a}}二{{b}}三{{a}}")))).ShouldBe("一甲二乙三甲");
        (await Docx.TextAsync(Fill(data, Docx.Line("一{{a}", "}二{", "{b}}三", "{{a}}")))).ShouldBe("一甲二乙三甲");
    }

    [Fact]
    public void The_value_looks_like_the_run_the_placeholder_began_in()
    {
        var bold = new Run(new RunProperties(new Bold()), new Text("{{na"));
        var filled = Fill(new PaperData().Set("name", "甲"), new Paragraph(bold, new Run(new Text("me}}后面"))));
        using var stream = new MemoryStream(filled);
        using var document = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(stream, false);
        var runs = document.MainDocumentPart!.Document!.Body!.Descendants<Run>().ToList();
        runs.Single(r => r.InnerText == "甲").RunProperties!.Bold.ShouldNotBeNull();
        runs.Single(r => r.InnerText == "后面").RunProperties.ShouldBeNull();
    }

    [Fact]
    public async Task Table_rows_are_repeated_paragraphs_and_runs_too()
    {
        var data = new PaperData().Rows("people", [("演示甲", "男"), ("演示乙", "女")], (row, p) => row.Set("name", p.Item1).Set("sex", p.Item2));
        var text = await Docx.TextAsync(
            Fill(
                data,
                Docx.Table(["序号", "姓名", "性别"], ["{{#people}}{{no}}", "{{name}}", "{{sex}}{{/people}}"], ["合计", "", ""]),
                Docx.Line("{{#people}}"),
                Docx.Line("第{{no}}位：{{name}}"),
                Docx.Line("{{/people}}"),
                Docx.Line("名单：{{#people}}{{name}}；{{/people}}完。")
            )
        );
        text.ShouldContain("| 1 | 演示甲 | 男 |");
        text.ShouldContain("| 2 | 演示乙 | 女 |");
        text.ShouldContain("| 合计 |");
        text.ShouldContain("第1位：演示甲");
        text.ShouldContain("第2位：演示乙");
        text.ShouldContain("名单：演示甲；演示乙；完。");
        text.ShouldNotContain("{{");
    }

    [Fact]
    public async Task A_block_may_hold_tables_and_lists_within_lists()
    {
        var data = new PaperData().Rows(
            "units",
            ["甲", "乙"],
            (unit, name) => unit.Set("title", name).Rows("people", [name + "一", name + "二"], (row, p) => row.Set("name", p))
        );
        var text = await Docx.TextAsync(
            Fill(
                data,
                Docx.Line("{{#units}}单位{{title}}"),
                Docx.Table(["姓名", "单位"], ["{{#people}}{{name}}", "{{title}}{{/people}}"]),
                Docx.Line("{{/units}}"),
                Docx.Line("尾")
            )
        );
        foreach (var line in new[] { "单位甲", "| 甲一 | 甲 |", "| 甲二 | 甲 |", "单位乙", "| 乙二 | 乙 |", "尾" })
            text.ShouldContain(line);
    }

    [Fact]
    public async Task Present_and_absent_parts()
    {
        var template = new[] { Docx.Line("{{#direct}}直接选举{{/direct}}{{^direct}}由委员会选举{{/direct}}产生") };
        (await Docx.TextAsync(Fill(new PaperData().Set("direct", true), template))).ShouldBe("直接选举产生");
        (await Docx.TextAsync(Fill(new PaperData().Set("direct", false), template))).ShouldBe("由委员会选举产生");
        (await Docx.TextAsync(Fill(new PaperData(), template))).ShouldBe("由委员会选举产生");
    }

    [Fact]
    public async Task What_is_missing_stands_as_a_line_and_is_listed_once()
    {
        var scope = new FillScope(new PaperData().Set("known", "有"));
        var filled = DocxFilling.Fill(
            Docx.Of(
                Docx.Line("{{known}}、{{reply.number}}、{{reply.number}}、{{remark?}}。"),
                Docx.Table(["姓名", "电话"], ["{{#people}}{{name}}", "{{phone}}{{/people}}"])
            ),
            scope
        );
        var text = await Docx.TextAsync(filled);
        text.ShouldContain($"有、{FillScope.Blank}、{FillScope.Blank}、。");
        text.ShouldContain($"| {FillScope.Blank} | {FillScope.Blank} |");
        scope.Missing.ShouldBe(["reply.number", "people"]);
    }

    [Fact]
    public void A_missing_value_of_a_row_is_named_with_its_list()
    {
        var scope = new FillScope(new PaperData().Rows("people", ["甲", ""], (row, n) => row.Set("name", n)));
        DocxFilling.Fill(Docx.Of(Docx.Line("{{#people}}{{name}}{{/people}}")), scope);
        scope.Missing.ShouldBe(["people.name"]);
    }

    [Theory]
    [InlineData("{{name}}")]
    [InlineData("{{#people}}")]
    [InlineData("</w:t><w:p>")]
    [InlineData("&lt;甲&amp;")]
    public async Task Hostile_text_stays_text(string hostile)
    {
        var filled = Fill(new PaperData().Set("name", hostile), Docx.Line("致{{name}}"));
        (await Docx.TextAsync(filled)).Replace("\\", "", StringComparison.Ordinal).ShouldBe("致" + hostile);
        Docx.Faults(filled).ShouldBeEmpty();
    }

    [Fact]
    public async Task Characters_that_xml_forbids_are_left_out_and_lines_stay_lines()
    {
        var filled = Fill(new PaperData().Set("name", "甲\u0000\u0008乙\uFFFE丙\uD800丁\r\n戊𠮷"), Docx.Line("{{name}}"));
        (await Docx.TextAsync(filled)).ShouldBe("甲乙丙丁\n\n戊𠮷");
        Docx.Faults(filled).ShouldBeEmpty();
    }

    [Fact]
    public void Markers_that_cannot_be_repeated_together_are_refused()
    {
        var data = new PaperData().Rows("people", ["甲"], (row, n) => row.Set("name", n));
        Should.Throw<PaperRefusedException>(() => Fill(data, Docx.Line("{{#people}}{{name}}"))).Message.ShouldContain("{{/people}}");
    }

    [Fact]
    public async Task Any_data_gives_a_document_word_can_open()
    {
        var template = Docx.Of(
            Docx.Line("{{a}}"),
            Docx.Table(["列"], ["{{#rows}}{{x}}{{/rows}}"]),
            Docx.Table(["一", "二"], ["{{#rows}}{{x}}", "{{y}}{{/rows}}"]),
            Docx.Line("{{#rows}}{{x}}{{/rows}}{{^rows}}无{{/rows}}")
        );
        foreach (var count in new[] { 0, 1, 3, 200 })
        {
            var data = new PaperData().Set("a", "值").Rows("rows", Enumerable.Range(0, count), (row, i) => row.Set("x", $"行{i}"));
            var filled = DocxFilling.Fill(template, new FillScope(data));
            Docx.Faults(filled).ShouldBeEmpty($"{count}");
            (await Docx.TextAsync(filled)).ShouldNotContain("{{");
        }
    }

    [Fact]
    public async Task However_a_text_is_cut_the_result_is_the_same()
    {
        const string Text = "致{{name}}：{{#rows}}第{{no}}位{{x}}（{{y?}}）；{{/rows}}{{^none}}完{{/none}}{{name}}";
        var data = new PaperData().Set("name", "甲").Rows("rows", ["乙", "丙"], (row, x) => row.Set("x", x));
        var random = new Random(20991231);
        for (var i = 0; i < 300; i++)
        {
            var cuts = Enumerable
                .Range(0, random.Next(1, 12))
                .Select(_ => random.Next(Text.Length))
                .Append(0)
                .Append(Text.Length)
                .Distinct()
                .Order()
                .ToList();
            var runs = cuts.Zip(cuts.Skip(1), (from, to) => Text[from..to]).ToArray();
            (await Docx.TextAsync(Fill(data, Docx.Line(runs)))).ShouldBe("致甲：第1位乙（）；第2位丙（）；完甲", string.Join('|', runs));
        }
    }

    [Fact]
    public async Task A_roster_of_five_thousand_is_filled_whole()
    {
        var data = new PaperData().Rows("people", Enumerable.Range(1, 5000), (row, n) => row.Set("name", $"演示{n}").Set("sex", "女"));
        var filled = Fill(data, Docx.Table(["序号", "姓名", "性别"], ["{{#people}}{{no}}", "{{name}}", "{{sex}}{{/people}}"]));
        (await Docx.TextAsync(filled)).ShouldContain("| 5000 | 演示5000 | 女 |");
    }

    private static byte[] Fill(PaperData data, params DocumentFormat.OpenXml.OpenXmlElement[] blocks) =>
        DocxFilling.Fill(Docx.Of(blocks), new FillScope(data));
}
