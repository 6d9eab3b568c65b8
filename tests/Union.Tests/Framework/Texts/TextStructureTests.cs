using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Union.Tests.Identifiers;
using Union.Texts;
using Union.Texts.Structure;

namespace Union.Tests.Framework.Texts;

public sealed partial class TextStructureTests(ITestOutputHelper output)
{
    [Fact]
    public void Chapters_articles_paragraphs_and_items_have_their_names()
    {
        var structure = TextStructure.Parse(
            """
            # 测县工会条例

            2099年4月3日通过

            ## 第一章 总则

            第一条 为了保障工会的地位，制定本条例。

            第三条规定的职工，依照第四条第二款办理。

            第二条 工会是群众组织。
            （一）代表职工；
            （二）教育职工：
            1.思想；
            2.技能。
            前款规定的职责，由委员会承担。

            第二条之一 新增的一条。

            ## 第二章 组织

            ### 第一节 机构

            第四条 每县设一个工会。
            """
        );

        structure
            .All()
            .Select(p => p.Anchor)
            .ShouldBe([
                "pre",
                "pre-p-1",
                "pre-p-2",
                "ch-1",
                "art-1",
                "art-1-p-1",
                "art-1-p-2",
                "art-2",
                "art-2-p-1",
                "art-2-p-1-i-1",
                "art-2-p-1-i-2",
                "art-2-p-1-i-2-1",
                "art-2-p-1-i-2-2",
                "art-2-p-2",
                "art-2-1",
                "art-2-1-p-1",
                "ch-2",
                "ch-2-sec-1",
                "art-4",
                "art-4-p-1",
            ]);
        structure.TextOf(structure.Find("art-2-p-2")!).ShouldBe("前款规定的职责，由委员会承担。");
        structure.Find("ch-2-sec-1")!.Caption.ShouldBe("第一节 机构");
        structure.At(structure.Source.IndexOf("技能", StringComparison.Ordinal))!.Anchor.ShouldBe("art-2-p-1-i-2-2");
        structure.Problems.ShouldHaveSingleItem().Kind.ShouldBe(StructureProblemKind.Gap);
    }

    [Fact]
    public void Heads_of_a_notice_annexes_and_the_sign_off_have_their_names()
    {
        var structure = TextStructure.Parse(
            """
            各嘎查村工会：
            现将有关事项通知如下。
            一、总体要求
            坚持服务职工。
            （一）夯实基础。要建好台账。
            1.台账清楚；
            2.台账真实。
            （二）强化服务
            二、组织实施
            1、加强领导。
            附件：1.任务分解表
            2.统计表
            测旗总工会
            2099年3月1日
            附件1
            任务分解表
            一、牵头单位
            附件2
            统计表
            第一条 逐级上报。
            """
        );

        structure
            .All()
            .Where(p => p.Kind != PartKind.Paragraph)
            .Select(p => p.Anchor)
            .ShouldBe([
                "pre",
                "s-1",
                "s-1-1",
                "s-1-1-1",
                "s-1-1-2",
                "s-1-2",
                "s-2",
                "s-2-1",
                "annexes",
                "sign",
                "annex-1",
                "annex-1-s-1",
                "annex-2",
                "annex-2-art-1",
            ]);
        structure.Find("s-1-1")!.Caption.ShouldBe("（一）夯实基础");
        structure.Find("sign")!.Heading.ShouldBe("测旗总工会");
        structure.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void Anchors_stay_when_the_text_elsewhere_changes()
    {
        const string text = "## 总则\n第一条 甲。\n## 活动\n第二条 乙。\n第三条 丙。\n（一）丁。";
        var before = TextStructure.Parse(text).All().Select(p => p.Anchor).ToList();

        var after = TextStructure.Parse("序言。\n\n" + text.Replace("乙。", "乙。\n又一款。\n") + "\n第三条之一 新。\n第四条 戊。");

        before.Where(a => after.Find(a) is null).ShouldBeEmpty();
        after.TextOf(after.Find("art-3-p-1-i-1")!).ShouldBe("（一）丁。");
        after.Find(before.First(a => a.StartsWith("h-", StringComparison.Ordinal)))!.Heading.ShouldBe("总则");
    }

    [Fact]
    public void Numbers_are_written_as_they_are_read()
    {
        foreach (var number in Enumerable.Range(1, 9999))
            ChineseNumber.Parse(ChineseNumber.Format(number)).ShouldBe(number);
        ChineseNumber.Format(1260).ShouldBe("一千二百六十");
        ChineseNumber.Format(10).ShouldBe("十");
        ChineseNumber.Format(105).ShouldBe("一百零五");
    }

    [Fact]
    public void A_number_that_comes_twice_gets_a_suffix_and_is_reported()
    {
        var structure = TextStructure.Parse("第一条 甲。\n第二条 乙。\n第二条 丙。\n第二条 丁。");

        structure.All().Where(p => p.Kind == PartKind.Article).Select(p => p.Anchor).ShouldBe(["art-1", "art-2", "art-2_2", "art-2_3"]);
        structure.Problems.Select(p => (p.Kind, p.Position)).ShouldBe([(StructureProblemKind.Duplicate, 14), (StructureProblemKind.Duplicate, 21)]);
        structure.Problems[0].Reason.ShouldContain("art-2_2");
    }

    [Fact]
    public void A_printed_table_of_contents_divides_nothing()
    {
        var structure = TextStructure.Parse("目　录\n第一章　总则\n第二章　附则\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。");

        structure.Parts.Select(p => p.Anchor).ShouldBe(["toc", "ch-1", "ch-2"]);
        structure.Problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_five_texts_of_the_unions_keep_their_heads()
    {
        var structures = Directory
            .GetFiles(Path.Combine(SharedDocuments.Require(), "union"), "*.txt")
            .Order()
            .Select(f => TextStructure.Parse(File.ReadAllText(f)))
            .ToList();
        foreach (var structure in structures)
        {
            output.WriteLine($"---- {structure.Source.Length} characters");
            foreach (var part in structure.All().Where(p => p.Kind != PartKind.Paragraph))
                output.WriteLine($"{part.Anchor} {part.Caption}");
            foreach (var problem in structure.Problems)
                output.WriteLine($"! {problem.Position} {problem.Kind} {problem.Reason} {problem.Excerpt}");
            TextStructurePropertyTests.Whole(structure).ShouldBeTrue();
        }
        var heads = structures.Select(s => s.All().Count(p => p.Kind == PartKind.Head)).ToList();
        output.WriteLine($"heads: {string.Join(' ', heads)}");
        heads.ShouldBe([17, 29, 22, 0, 5]);
        // S0: three heads of the first level in one line, the annex named and missing.
        structures[0].Find("s-3-4-3")!.Heading.ShouldBe("苏木镇(管委会)、社区规范化建设");
        structures[0].Problems.ShouldHaveSingleItem().Kind.ShouldBe(StructureProblemKind.AnnexWithoutText);
        structures[1].Problems.ShouldBeEmpty();
        structures[2].Problems.ShouldBeEmpty();
        // S3: the chapter stands twice, twelve sections each.
        structures[3].All().Count(p => p.Kind == PartKind.Heading).ShouldBe(24);
        structures[3].Problems.Count(p => p.Kind == StructureProblemKind.RepeatedText).ShouldBe(12);
        // S4: the sixteen block numbers are no heads.
        structures[4].Problems.Select(p => p.Kind).Distinct().ShouldHaveSingleItem().ShouldBe(StructureProblemKind.InsideSentence);
        structures[4].Problems.Count.ShouldBe(16);
    }

    [Fact]
    public void The_statutes_are_placed_without_holes()
    {
        var files = Directory.GetFiles(Path.Combine(SharedDocuments.Require(), "laws"), "*.md", SearchOption.AllDirectories);
        int articles = 0,
            expected = 0,
            parts = 0,
            whole = 0;
        var kinds = new Dictionary<StructureProblemKind, int>();
        long letters = 0,
            placed = 0;
        foreach (var file in files)
        {
            var source = File.ReadAllText(file);
            var structure = TextStructure.Parse(source);
            TextStructurePropertyTests.Whole(structure).ShouldBeTrue(file);
            var found = structure.All().Where(p => p.Kind == PartKind.Article).ToList();
            articles += found.Count;
            var printed = ArticleLine().Count(source);
            expected += printed;
            found.Count.ShouldBeGreaterThanOrEqualTo(printed, file);
            if (found.Count != printed)
                output.WriteLine($"{Path.GetFileName(file)}: {found.Count} of {printed}");
            parts += structure.All().Count();
            whole += structure.Problems.Count == 0 ? 1 : 0;
            foreach (var problem in structure.Problems)
            {
                kinds[problem.Kind] = kinds.GetValueOrDefault(problem.Kind) + 1;
                if (kinds[problem.Kind] < 40)
                    output.WriteLine(
                        $"{Path.GetFileName(file)} {problem.Position} {problem.Kind} {problem.Reason} | {problem.Excerpt.ReplaceLineEndings(" ")}"
                    );
            }
            letters += source.Count(char.IsLetter);
            placed += structure
                .All()
                .Where(p => p.Kind != PartKind.Preamble && p.Parent?.Kind != PartKind.Preamble)
                .Sum(p => source.AsSpan(p.Start, p.OwnEnd - p.Start).ToString().Count(char.IsLetter));
        }
        output.WriteLine(
            $"{files.Length} files, {parts} parts, {articles} articles of {expected} printed, {whole} without a problem, {placed * 100.0 / letters:0.00} % of the letters below a preamble"
        );
        articles.ShouldBeGreaterThanOrEqualTo(65_611);
        whole.ShouldBeGreaterThanOrEqualTo(1_510);
        (placed * 100.0 / letters).ShouldBeGreaterThan(97.5);
        foreach (var (kind, count) in kinds)
            output.WriteLine($"{kind}: {count}");
    }

    [Theory]
    [InlineData("第一条 甲。\n（一）乙；\n", 5_000_000)]
    [InlineData("一、甲（一）乙。1.丙。", 5_000_000)]
    [InlineData("【概况】\n", 5_000_000)]
    [InlineData("目录\n第一章 总则\n", 5_000_000)]
    [InlineData("测县总工会\n", 5_000_000)]
    [InlineData("附件：1.表\n", 2_000_000)]
    [InlineData("<!-- \n", 5_000_000)]
    [InlineData("### 甲\n# 乙\n", 5_000_000)]
    public async Task Five_megabytes_of_anything_are_read(string unit, int bytes)
    {
        var text = string.Concat(Enumerable.Repeat(unit, bytes / Encoding.UTF8.GetByteCount(unit)));
        (await Waiting.EndsAsync(() => TextStructure.Parse(text))).Parts.Count.ShouldBeGreaterThan(0);
    }

    [GeneratedRegex(@"(?m)^第[零一二三四五六七八九十百千]+条(之[一二三四五六七八九十]+)?[ 　]")]
    private static partial Regex ArticleLine();
}
