using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using Union.Contents.Versions;
using Union.Notices;
using Union.Notices.Reading;
using Union.Texts;
using Union.Texts.Passages;
using Union.Texts.Structure;

namespace Union.Tests.Notices;

public sealed class TextTests
{
    [Fact]
    public void Every_piece_of_a_text_without_line_breaks_is_anchored_where_its_words_begin()
    {
        var body =
            string.Concat(Enumerable.Repeat("根据上级精神，结合工作实际，制定本方案。", 20))
            + " 一、指导思想 深入落实。"
            + new string('甲', 300)
            + "。 二、目标**任务** 按照要求。"
            + new string('乙', 300)
            + "。 三、工作重点 夯实基础。"
            + new string('丙', 300)
            + "。";
        var article = Render(body);
        foreach (var (anchor, words) in new[] { ("s-1", "一、指导思想"), ("s-2", "二、目标"), ("s-3", "三、工作重点") })
            (article.GetElementById(anchor)!.NextSibling!.TextContent).ShouldStartWith(words);
        article.Body!.TextContent.ReplaceLineEndings("").ShouldBe(body.Replace("*", ""));
        NoticeView
            .Of(new NoticeContent { Title = "题", Body = body })
            .Outline.Select(e => e.Text)
            .ShouldBe(["一、指导思想", "二、目标任务", "三、工作重点"]);
    }

    [Fact]
    public void Lines_of_one_paragraph_are_anchored_each_before_its_own_words()
    {
        var body = string.Join('\n', Enumerable.Range(1, 500).Select(i => $"第{i}条　这是第{i}条的**内容**，说明要求。"));
        var passages = TextPassages.Cut(body);
        passages.Count.ShouldBe(500);
        var article = Render(body);
        foreach (var passage in passages)
        {
            var target = article.GetElementById(passage.Anchor)!;
            (target.LocalName == "p" ? target.TextContent : target.NextSibling!.TextContent).ShouldStartWith(passage.Label);
        }
    }

    [Fact]
    public void A_block_that_begins_a_piece_bears_the_anchor_itself()
    {
        var article = Render("# 工会法\n\n## 第一章　总则\n\n第一条　为保障工会。\n\n第二条　工会是组织。\n\n- 一、列表里的");
        article.GetElementById("art-1")!.LocalName.ShouldBe("p");
        article.GetElementById("art-2")!.TextContent.ShouldBe("第二条　工会是组织。");
    }

    [Theory]
    [InlineData("一\n二\n三", "一\n三", "=一|-二|=三")]
    [InlineData("一", "一\n二", "=一|+二")]
    [InlineData("", "一", "+一")]
    [InlineData("一\n二\n三", "一\n二改\n三", "=一|~二>二改|=三")]
    [InlineData("甲\n乙", "乙\n甲", "-甲|=乙|+甲")]
    public void Lines_are_compared(string before, string after, string expected) =>
        string.Join(
                '|',
                LineDiff
                    .Between(before, after)
                    .Select(l =>
                        l switch
                        {
                            { IsSame: true } => "=" + l.Before,
                            { Before: null } => "+" + l.After,
                            { After: null } => "-" + l.Before,
                            _ => $"~{l.Before}>{l.After}",
                        }
                    )
            )
            .ShouldBe(expected);

    [Fact]
    public void Comparing_two_huge_texts_ends()
    {
        var before = string.Join('\n', Enumerable.Range(0, 20_000));
        var after = string.Join('\n', Enumerable.Range(0, 20_000).Select(i => i * 7));
        LineDiff.Between(before, after).Count.ShouldBeGreaterThan(0);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Render(string body)
    {
        using var writer = new StringWriter();
        NoticeText.Render(TextStructure.Parse(body)).WriteTo(writer, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(writer.ToString());
    }
}
