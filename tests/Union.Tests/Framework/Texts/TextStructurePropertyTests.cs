using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Union.Tests.Identifiers;
using Union.Texts;
using Union.Texts.Structure;

namespace Union.Tests.Framework.Texts;

/// <summary>What holds of every text, whatever stands in it.</summary>
public sealed class TextStructurePropertyTests
{
    [Fact]
    public void Whatever_is_added_elsewhere_every_clause_keeps_its_name_and_its_words() =>
        Inputs.Always(
            from paragraphs in Gen.Choose(1, 4).NonEmptyListOf()
            from changed in Gen.Choose(0, 1000)
            from added in Gen.Elements("又一款。", "（一）新的一项；", "（九）末项。", "第九百条 附加。", "## 新的小标题", "测县总工会")
            select (paragraphs: paragraphs.Take(30).ToList(), changed, added),
            sample =>
            {
                var articles = sample.paragraphs.Select((n, i) => Article(i + 1, n)).ToList();
                var before = TextStructure.Parse(string.Join('\n', articles));
                var at = sample.changed % articles.Count;
                articles[at] += "\n" + sample.added;
                var after = TextStructure.Parse(string.Join('\n', articles));
                // Of the changed article itself the last clause may have grown by what was added.
                return before
                    .All()
                    .Where(p => p.Kind == PartKind.Paragraph && !p.Anchor.StartsWith($"art-{at + 1}-", StringComparison.Ordinal))
                    .All(p => after.Find(p.Anchor) is { } same && after.TextOf(same) == before.TextOf(p));
            }
        );

    private static string Article(int number, int paragraphs) =>
        $"第{ChineseNumber.Format(number)}条 " + string.Join('\n', Enumerable.Range(1, paragraphs).Select(p => $"第{number}条的第{p}句话。"));

    [Fact]
    public void Any_text_is_covered_named_once_and_read_the_same_again() =>
        Inputs.Always(
            Texts,
            text =>
            {
                var structure = TextStructure.Parse(text);
                return Whole(structure)
                    && TextStructure
                        .Parse(text)
                        .All()
                        .Select(p => (p.Anchor, p.Start, p.End))
                        .SequenceEqual(structure.All().Select(p => (p.Anchor, p.Start, p.End)))
                    && structure.Problems.All(p => p.Position >= 0 && p.Position <= text.Length);
            }
        );

    private static Gen<string> Texts { get; } =
        Gen.OneOf(
            Inputs.Hostile,
            Gen.Elements(
                    "第一条 ",
                    "第二条之一 ",
                    "第3条",
                    "第十 条　",
                    "## ",
                    "# ",
                    "第一章 总则",
                    "第二节 ",
                    "第一编",
                    "一、",
                    "二、",
                    "（一）",
                    "(1)",
                    "1.",
                    "2、",
                    "①",
                    "附件1",
                    "附件：1.表",
                    "附件：表",
                    "目录",
                    "【概况】",
                    "测县总工会",
                    "2099年1月2日",
                    "甲乙丙。",
                    "：",
                    "\n",
                    "\n",
                    "\r\n",
                    " ",
                    "<!--",
                    "-->",
                    "**",
                    "| 甲 |",
                    "> ",
                    "- ",
                    "\uD800"
                )
                .ListOf()
                .Select(parts => string.Concat(parts))
        );

    /// <summary>Every character lies in exactly one part's own text, and no name comes twice.</summary>
    internal static bool Whole(TextStructure structure)
    {
        var at = 0;
        foreach (var part in structure.All())
        {
            if (part.Start != at || part.OwnEnd < part.Start || part.End < part.OwnEnd)
                return false;
            at = part.OwnEnd;
            if (part.Children.Count > 0 && (part.Children[0].Start != part.OwnEnd || part.Children[^1].End != part.End))
                return false;
        }
        var anchors = structure.All().Select(p => p.Anchor).ToList();
        return (structure.Parts.Count == 0 || at == structure.Source.Length)
            && anchors.Count == anchors.Distinct().Count()
            && anchors.All(a => a.Length > 0);
    }
}
