using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Union.Search.Index.Analysis;
using Union.Search.Index.Queries;
using Union.Texts;

namespace Union.Tests.Search.Queries;

/// <summary>Dates, amounts and numbers are units of a text, found however they are written.</summary>
public sealed class UnitTests
{
    [Theory]
    [InlineData("5000元")]
    [InlineData("5,000元")]
    [InlineData("５０００元")]
    [InlineData("5000.00元")]
    [InlineData("5千元")]
    [InlineData("五千元")]
    [InlineData("伍仟元")]
    [InlineData("0.5万元")]
    public async Task An_amount_is_found_in_every_way_of_writing_it(string query)
    {
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("digits", "甲", "发放慰问金5000元。"),
            IndexedTexts.Document("comma", "乙", "发放慰问金5,000元整。"),
            IndexedTexts.Document("words", "丙", "发放慰问金五千元。"),
            IndexedTexts.Document("capitals", "丁", "发放慰问金（伍仟元整）。"),
            IndexedTexts.Document("wan", "戊", "发放慰问金0.5万元。"),
            IndexedTexts.Document("other", "己", "发放慰问金6000元，另发50000元。")
        );

        // What is only written alike stands behind.
        index.Search(query).Hits.Take(5).Select(hit => hit.Id).ShouldBe(["digits", "comma", "words", "capitals", "wan"], ignoreOrder: true);
        var both = index.Search("慰问金 " + query);
        both.Hits.Take(5).Select(hit => hit.Id).ShouldNotContain("other");
        both.Hits.Single(hit => hit.Id == "words").Html.ShouldContain("<mark>慰问金五千元</mark>");
        QueryReading.Of(both.Query).ShouldContain("日期、金额不论写法");
    }

    [Fact]
    public async Task A_date_is_found_in_every_way_of_writing_it_and_a_month_finds_its_days()
    {
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("digits", "甲", "自2017年12月5日起施行。"),
            IndexedTexts.Document("words", "乙", "自二〇一七年十二月五日起施行。"),
            IndexedTexts.Document("dots", "丙", "施行日期：2017.12.5"),
            IndexedTexts.Document("other", "丁", "自2017年11月5日起施行。")
        );

        foreach (var query in new[] { "2017年12月5日", "二○一七年十二月五日", "2017-12-05", "2017年12月", "二〇一七年十二月", "2017/12" })
            index.Search(query).Hits.Take(3).Select(hit => hit.Id).ShouldBe(["digits", "words", "dots"], ignoreOrder: true, query);
        index.Search("“2017年12月5日”").Hits.Select(hit => hit.Id).ShouldBe(["digits"]);
    }

    [Theory]
    [InlineData("慰问金5000元", "wan")]
    [InlineData("慰问金5,000元以内", "wan")]
    [InlineData("2017年12月5日起施行", "words")]
    [InlineData("通知2017年12月", "words")]
    public async Task In_the_middle_of_a_word_they_are_found_all_the_same(string query, string id)
    {
        using var index = await IndexedTexts.OfAsync(
            IndexedTexts.Document("wan", "甲", "慰问金在0.5万元以内的，由支部审批。"),
            IndexedTexts.Document("words", "乙", "本通知自二〇一七年十二月五日起施行。"),
            IndexedTexts.Document("other", "丙", "慰问金每户50000元。通知2017年11月5日起施行。")
        );

        index.Search(query).Hits[0].Id.ShouldBe(id);
    }

    [Fact]
    public void Every_way_of_writing_an_amount_is_one_term_whatever_stands_around_it()
    {
        var property = Prop.ForAll(
            Gen.OneOf(Gen.Choose(1, 99_999), Gen.Choose(1, 999).Select(n => n * 10_000), Gen.Choose(1, 99_999_999)).ToArbitrary(),
            Gen.Elements("共", "每人", "（", "补助，", "不超过").ToArbitrary(),
            (amount, before) =>
            {
                var term = string.Create(CultureInfo.InvariantCulture, $"§a{amount * 100L}");
                return Ways(amount).All(way => Units.Whole(way) == term && Units.Of($"{before}{way}，").Contains(term));
            }
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), property);
    }

    [Theory]
    [InlineData("3万5千元", 35_000)]
    [InlineData("1亿2000万元", 120_000_000)]
    [InlineData("两千元", 2_000)]
    [InlineData("百元", 100)]
    [InlineData("九千八百一十二万零十三元", 98_120_013)]
    [InlineData("1.5亿元", 150_000_000)]
    public void Amounts_of_several_parts_are_read(string written, long amount) => Units.Whole(written).ShouldBe($"§a{amount * 100}");

    [Theory]
    [InlineData("元")]
    [InlineData("单元")]
    [InlineData("万元")]
    [InlineData("0.0001元")]
    [InlineData("99999999999999999999元")]
    [InlineData("五千万亿元")]
    public void What_is_no_amount_is_none(string written) => (Units.Whole(written) is { } term && Units.IsAmount(term)).ShouldBeFalse();

    private static IEnumerable<string> Ways(int amount)
    {
        yield return string.Create(CultureInfo.InvariantCulture, $"{amount}元");
        yield return string.Create(CultureInfo.InvariantCulture, $"{amount:N0}元");
        yield return string.Create(CultureInfo.InvariantCulture, $"{amount}.00元");
        yield return string.Create(CultureInfo.InvariantCulture, $"{amount / 10_000m:0.####}万元");
        var (many, rest) = (amount / 10_000, amount % 10_000);
        var words = many > 0 ? ChineseNumber.Format(many) + "万" : "";
        yield return words + (rest == 0 ? "" : (many > 0 && rest < 1000 ? "零" : "") + ChineseNumber.Format(rest)) + "元";
    }
}
