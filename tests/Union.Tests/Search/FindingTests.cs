using FsCheck;
using FsCheck.Fluent;
using Union.Search.Index.Queries;
using Union.Search.Index.Storage;

namespace Union.Tests.Search;

public sealed class FindingTests
{
    private const string UnionLaw = """
        # 中华人民共和国工会法

        ## 第一章 总则

        第一条 为保障工会在国家政治、经济和社会生活中的地位，确定工会的权利与义务，制定本法。

        第十条 企业、事业单位有会员二十五人以上的，应当建立基层工会委员会。

        第十一条 用人单位有会员二十五人以上的，应当建立基层工会委员会；不足二十五人的，可以单独建立基层工会委员会。

        第十一条之一 县级以上地方建立地方各级总工会。
        """;

    [Fact]
    public async Task Every_piece_of_a_text_finds_it()
    {
        const string text =
            "杭锦旗总工会（鄂工发〔2017〕32号）：25家企业、1,024名职工；ABC-Service 2.0　开展“五小”活动,不足25人的\n联合基层工会。𠮷林省㈠是①项。";
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("a", "甲", text),
            IndexedTexts.Document("b", "乙", "另一份文件讲的是困难职工帮扶。")
        );

        for (var start = 0; start < text.Length; start++)
        for (var length = 2; length <= Math.Min(24, text.Length - start); length++)
        {
            var piece = text.Substring(start, length);
            if (
                piece.Count(char.IsLetterOrDigit) + piece.Count(char.IsHighSurrogate) == 0
                || char.IsLowSurrogate(piece[0])
                // A minus before a word excludes it.
                || piece[0] == '-'
                || char.IsHighSurrogate(piece[^1])
            )
                continue;
            index.Search(piece).Hits.Select(hit => hit.Id).ShouldContain("a", $"'{piece}'");
        }
    }

    [Fact]
    public void Pieces_of_made_up_texts_find_them()
    {
        var letters = Gen.Elements("工会职工集体协商合同五一劳動關係經費会员ab12，。、 ；\n".ToCharArray());
        var property = Prop.ForAll(
            letters.ArrayOf(60).Select(array => new string(array)).ToArbitrary(),
            Gen.Choose(0, 55).ToArbitrary(),
            Gen.Choose(2, 20).ToArbitrary(),
            (text, start, length) =>
            {
                var piece = text.Substring(Math.Min(start, text.Length - 2), Math.Min(length, text.Length - Math.Min(start, text.Length - 2)));
                if (!piece.Any(char.IsLetterOrDigit))
                    return true;
                using var index = IndexedTexts.OfAsync(IndexedTexts.Document("a", "标题", text)).GetAwaiter().GetResult();
                return index.Search(piece).Total > 0;
            }
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(40), property);
    }

    [Theory]
    [InlineData("工会法 第十一条")]
    [InlineData("工会法11条")]
    [InlineData("《工会法》第11条")]
    [InlineData("中华人民共和国工会法第十一条")]
    public async Task Law_and_article_asked_for_by_name_come_first(string query)
    {
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("law", "中华人民共和国工会法", UnionLaw, issued: new DateOnly(2021, 12, 24)),
            IndexedTexts.Document("rules", "实施《中华人民共和国工会法》办法", UnionLaw, issued: new DateOnly(2023, 1, 1)),
            IndexedTexts.Document("old", "中华人民共和国工会法", UnionLaw, issued: new DateOnly(2009, 8, 27)),
            IndexedTexts.Document("other", "关于学习的通知", "认真学习工会法第十一条，工会法第十一条很重要。")
        );

        var hit = index.Search(query, SearchLevel.Passage).Hits[0];

        (hit.Id, hit.Label, hit.Anchor).ShouldBe(("law", "第十一条", "art-11"));
    }

    [Theory]
    [InlineData("鄂工发〔2017〕32号")]
    [InlineData("鄂工发[2017]32号")]
    [InlineData("鄂工发（2017） 32 号")]
    [InlineData("鄂工发 2017 第32号")]
    [InlineData("鄂工發【2017】３２號")]
    public async Task Document_number_is_found_in_any_bracket_and_spacing(string query)
    {
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("own", "实施意见", "各旗区总工会：现印发给你们。", number: "鄂工发〔2017〕32号"),
            IndexedTexts.Document("cites", "方案", "根据鄂工发﹝2017﹞32号文件精神，制定本方案。"),
            IndexedTexts.Document("near", "另一份", "鄂工发〔2017〕33号、鄂党发〔2017〕32号。", number: "鄂工发〔2018〕32号")
        );

        var result = index.Search(query);

        result.Hits[0].Id.ShouldBe("own");
        result.Hits.Select(hit => hit.Id).ShouldContain("cites");
    }

    [Fact]
    public async Task Quoted_words_must_stand_together()
    {
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("a", "甲", "签订集体合同。"),
            IndexedTexts.Document("b", "乙", "集体签订的合同。")
        );

        index.Search("“集体合同”").Hits.Select(hit => hit.Id).ShouldBe(["a"]);
        index.Search("\"集体 合同\"").Hits.Select(hit => hit.Id).ShouldBe(["a"]);
    }

    [Fact]
    public async Task Traditional_wide_and_accented_letters_are_found_as_their_plain_ones()
    {
        using var index = await IndexedTexts.OfAsync(IndexedTexts.Document("a", "甲", "職工權益　ＡＢＣ　café"));

        foreach (var query in new[] { "职工权益", "職工權益", "abc", "ＡＢＣ", "cafe", "CAFÉ" })
            index.Search(query).Total.ShouldBe(1, query);
    }

    [Fact]
    public async Task Words_in_different_passages_and_in_the_title_find_the_document()
    {
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("a", "杭锦旗总工会改革方案", "# 方案\n\n## 一章\n\n讲经费。\n\n## 二章\n\n讲会员。"),
            IndexedTexts.Document("b", "乙", "只讲经费。")
        );

        index.Search("经费 会员").Hits[0].Id.ShouldBe("a");
        index.Search("杭锦旗 会员").Hits[0].Id.ShouldBe("a");
    }

    [Fact]
    public async Task Odd_queries_find_nothing_or_something_but_never_fail()
    {
        using var index = await IndexedTexts.OfAsync(IndexedTexts.Document("a", "工会法", UnionLaw));

        foreach (
            var query in new[]
            {
                "",
                " ",
                "\"",
                "\"\"",
                "*",
                "工会*",
                "AND",
                "工会 AND",
                "NEAR(工会 经费)",
                "text : 工会",
                "{text}:工会",
                "^工会",
                "工会 NOT 会员",
                "-工会",
                "(",
                ")",
                "((工会)",
                "'",
                "';DROP TABLE passage;--",
                "😀",
                "👩‍👩‍👧",
                "\u0000",
                "\u0001工会\u0007",
                "\u202E工会",
                "\uFEFF",
                "，。、；",
                "？",
                "“",
                "“”",
                "第条",
                "第条工会法",
                "0条",
                "第九十九万九千条",
                "工会法第99999999999条",
                "〔2017〕号",
                "\uD83D",
                "\uDC00工会",
                "%",
                "_",
                "\\",
                "<script>alert(1)</script>",
                new string('工', 10_000),
                new string('"', 10_000),
                string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)(0x4E00 + i))),
                string.Join(' ', Enumerable.Repeat("a", 3000)),
                "一、二、三、四、五、六、七、八、九、十、",
            }
        )
        {
            foreach (var level in Enum.GetValues<SearchLevel>())
                Should.NotThrow(() => index.Search(query, level), query[..Math.Min(20, query.Length)]);
        }
        index.Search("，。！").Total.ShouldBe(0);
        index.Search("第、一、条、工、会、法、为、保、障").Total.ShouldBe(1);
        index.Search("工会", size: 100_000, from: int.MaxValue).Hits.ShouldBeEmpty();
    }

    [Fact]
    public async Task Highlights_are_escaped_html()
    {
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("a", "甲", "职工<b>权益</b> & \"集体协商\" 一词，" + new string('无', 400))
        );

        var html = index.Search("集体协商").Hits[0].Html;

        html.ShouldContain("<mark>集体协商</mark>");
        html.ShouldContain("&lt;b&gt;权益");
        html.ShouldContain("&amp;");
        html.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public async Task Single_character_is_found_wherever_it_stands()
    {
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("a", "甲", "参加工会。"),
            IndexedTexts.Document("b", "乙", "会员"),
            IndexedTexts.Document("c", "丙", "职工")
        );

        index.Search("会").Hits.Select(hit => hit.Id).ShouldBe(["a", "b"], ignoreOrder: true);
    }
}
