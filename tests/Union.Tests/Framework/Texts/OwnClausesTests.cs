using Union.Texts.Citations;
using Union.Texts.Structure;

namespace Union.Tests.Framework.Texts;

/// <summary>本法第五条, 前款 and their like lead to their place in the same text.</summary>
public sealed class OwnClausesTests
{
    private const string Law = """
        第一条 甲。
        乙。
        第二条 有下列情形的，按照本法第一条第二款、第三条办理：
        （一）丙；
        （二）丁。
        前款第二项所列的，参照前条；本条第一款第一项除外。
        第三条 本款不算。违反本条例第九条或者本法第七百条的，不是链接。
        """;

    [Fact]
    public void Clauses_named_in_the_text_lead_to_their_place()
    {
        var structure = TextStructure.Parse(Law);

        OwnClauses
            .In(structure)
            .Select(c => (structure.Source.Substring(c.Start, c.Length), c.Target.Anchor))
            .ShouldBe([
                ("本法第一条第二款", "art-1-p-2"),
                ("第三条", "art-3"),
                ("前款第二项", "art-2-p-1-i-2"),
                ("前条", "art-1"),
                ("本条第一款第一项", "art-2-p-1-i-1"),
            ]);
    }

    [Fact]
    public void An_annex_means_its_own_articles()
    {
        var structure = TextStructure.Parse("通知。\n\n第一条 外。\n\n附件1\n\n测办法\n\n第一条 内。\n第二条 依照本办法第一条。\n");

        var (_, _, target) = OwnClauses.In(structure).ShouldHaveSingleItem();

        target.Anchor.ShouldBe("annex-1-art-1");
    }

    [Fact]
    public void Millions_of_mentions_take_seconds()
    {
        var structure = TextStructure.Parse("第一条 甲。\n第二条 " + string.Concat(Enumerable.Repeat("前条本法第一条本条第一款", 100_000)));

        OwnClauses.In(structure).Count.ShouldBe(5000);
    }
}
