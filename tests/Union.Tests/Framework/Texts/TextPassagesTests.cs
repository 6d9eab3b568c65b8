using System.Text.RegularExpressions;
using Union.Texts;
using Union.Texts.Passages;

namespace Union.Tests.Framework.Texts;

public sealed partial class TextPassagesTests(ITestOutputHelper output)
{
    [Fact]
    public void Articles_carry_their_label_as_printed_and_their_headings()
    {
        var passages = TextPassages.Cut(
            """
            # 工会法

            1992年4月3日通过

            <!-- INFO END -->

            ## 第一章 总则

            第一条 为了保障工会的地位，制定本法。

            第三条规定的职工，依照第四条第二款办理。

            第二条 工会是群众组织。
            （一）代表职工；
            （二）教育职工。

            第二条之一 新增的一条。

            第二百二十 条报请批准的，按照下列情形办理。

            ## 附则
            """
        );

        passages
            .Select(p => (p.Label, p.Anchor))
            .ShouldBe([("", "pre-p-1"), ("第一条", "art-1"), ("第二条", "art-2"), ("第二条之一", "art-2-1"), ("附则", "h-c0ed7b5a")]);
        passages[1].Text.ShouldEndWith("第四条第二款办理。");
        passages[1].Context.ShouldBe("第一章 总则");
        passages[2].Text.ShouldContain("（二）教育职工。");
    }

    [Fact]
    public void Article_with_a_space_inside_its_label_is_found_in_its_order()
    {
        var passages = TextPassages.Cut("第一百二十七 条 前条。\n\n第一百二十八 条侦查人员应当勘验。\n\n第一百二十八条的规定不变。");

        passages.Select(p => p.Label).ShouldBe(["第一百二十七条", "第一百二十八条"]);
    }

    [Fact]
    public void Numbered_heads_are_cut_within_a_line_that_never_breaks()
    {
        var text =
            "为切实加强工会建设工作，制定本方案。 一、指导思想 "
            + string.Concat(Enumerable.Repeat("深入落实决策部署，", 60))
            + "。 二、目标任务 （一）总体目标。"
            + string.Concat(Enumerable.Repeat("建会率达到目标。", 60))
            + "（二）具体目标。完成。";

        var passages = TextPassages.Cut(text);

        passages.Select(p => p.Anchor).ShouldContain("s-1");
        passages.Select(p => p.Anchor).ShouldContain("s-2-1");
        passages.Select(p => p.Anchor).ShouldContain("s-2-2");
    }

    [Fact]
    public void Markup_is_no_text()
    {
        PlainText
            .Of("## **加强**[通知](/n/1)的 `编号` ![图](a.png)\n- 一项\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |")
            .ShouldBe("加强通知的 编号 图\n一项\n  甲   乙  \n\n  1   2");
    }

    [Fact]
    public void Every_article_of_the_laws_is_found_and_every_piece_lies_where_it_says()
    {
        var folder = SharedDocuments.Require();
        var files = Directory.GetFiles(Path.Combine(folder, "laws"), "*.md", SearchOption.AllDirectories);
        int articles = 0,
            pieces = 0,
            longest = 0;
        foreach (var file in files)
        {
            var source = File.ReadAllText(file);
            var passages = TextPassages.Cut(source);

            var expected = ArticleLine().Count(source);
            var found = passages.Count(p => p.Anchor.Contains("art-", StringComparison.Ordinal));
            found.ShouldBeGreaterThanOrEqualTo(expected, file);
            articles += passages.Select(p => p.Anchor).Where(a => a.Contains("art-", StringComparison.Ordinal)).Distinct().Count();
            pieces += passages.Count;
            longest = Math.Max(longest, passages.Max(p => p.Text.Length));

            var end = 0;
            foreach (var passage in passages)
            {
                passage.Start.ShouldBeGreaterThanOrEqualTo(end, file);
                end = passage.Start + passage.Length;
                PlainText.Of(source.Substring(passage.Start, 1)).Length.ShouldBeInRange(0, 1);
            }
            end.ShouldBeLessThanOrEqualTo(source.Length);
            // Nothing but headings, comments and white space lies outside the pieces and their headings.
            var words =
                passages.Sum(p => p.Text.Count(char.IsLetter))
                + passages.SelectMany(p => p.Context.Split(' ')).Distinct().Sum(c => c.Count(char.IsLetter));
            words.ShouldBeGreaterThan(source.Count(char.IsLetter) * 85 / 100, file);
        }
        output.WriteLine($"{files.Length} files, {articles} articles, {pieces} pieces, longest {longest}");
        articles.ShouldBeGreaterThan(65_000);
    }

    [Fact]
    public void Texts_of_the_unions_are_cut_into_readable_pieces()
    {
        var folder = SharedDocuments.Require();
        foreach (var file in Directory.GetFiles(Path.Combine(folder, "union"), "*.txt"))
        {
            var passages = TextPassages.Cut(File.ReadAllText(file));
            output.WriteLine(
                $"{Path.GetFileName(file)}: {passages.Count} pieces: {string.Join(" | ", passages.Select(p => p.Anchor + " " + p.Label + " " + p.Text.Length))}"
            );
            passages.Count.ShouldBeGreaterThan(8);
            passages.Max(p => p.Text.Length).ShouldBeLessThan(2500);
        }
    }

    [GeneratedRegex(@"(?m)^第[零一二三四五六七八九十百千]+条(之[一二三四五六七八九十]+)?[ 　]")]
    private static partial Regex ArticleLine();
}
