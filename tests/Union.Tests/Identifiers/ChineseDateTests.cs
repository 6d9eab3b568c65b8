using Union.Identifiers;

namespace Union.Tests.Identifiers;

public sealed class ChineseDateTests
{
    [Theory]
    [InlineData("2009年7月1日", "2009-07-01")]
    [InlineData("2009-07-01", "2009-07-01")]
    [InlineData("2009.7.1", "2009-07-01")]
    [InlineData("2009/7/1", "2009-07-01")]
    [InlineData("20090701", "2009-07-01")]
    [InlineData("２００９年７月１日", "2009-07-01")]
    [InlineData("2009 年 7 月 1 号", "2009-07-01")]
    [InlineData("2009—07—01", "2009-07-01")]
    [InlineData("2009/7/1 0:00:00", "2009-07-01")]
    [InlineData("2009-07-01T00:00:00", "2009-07-01")]
    [InlineData("二〇一七年三月十五日", "2017-03-15")]
    [InlineData("二○一七年十月三十一日", "2017-10-31")]
    [InlineData("二O一七年十二月二十日", "2017-12-20")]
    [InlineData("二0一七年廿一", null)]
    [InlineData("二零零九年元月廿一日", "2009-01-21")]
    [InlineData("二〇一七年10月20日", "2017-10-20")]
    [InlineData("2000-02-29", "2000-02-29")]
    public void Parse_AnyWayOfWriting_GivesTheDay(string input, string? iso) =>
        (ChineseDate.TryParse(input, out var date) ? date!.ToString() : null).ShouldBe(iso);

    [Theory]
    [InlineData("2009年", DatePrecision.Year, "2009", "2009-01-01", "2009-12-31")]
    [InlineData("2009年度", DatePrecision.Year, "2009", "2009-01-01", "2009-12-31")]
    [InlineData("2009", DatePrecision.Year, "2009", "2009-01-01", "2009-12-31")]
    [InlineData("2009年2月", DatePrecision.Month, "2009-02", "2009-02-01", "2009-02-28")]
    [InlineData("二〇一七年七月份", DatePrecision.Month, "2017-07", "2017-07-01", "2017-07-31")]
    [InlineData("2009.12", DatePrecision.Month, "2009-12", "2009-12-01", "2009-12-31")]
    public void Parse_Period_OnlyWhereTheFieldAllowsIt(string input, DatePrecision precision, string iso, string first, string last)
    {
        var date = ChineseDate.Parse(input, precision).Value;

        date.ToString().ShouldBe(iso);
        date.Precision.ShouldBe(precision);
        date.First.ToString("yyyy-MM-dd", null).ShouldBe(first);
        date.Last.ToString("yyyy-MM-dd", null).ShouldBe(last);
        ChineseDate.Parse(input).Error.ShouldNotBeNull().Code.ShouldBe("date.precision");
    }

    [Theory]
    [InlineData("2009年2月29日", CheckLevel.Plausibility, "没有 29 日")]
    [InlineData("2009-13-01", CheckLevel.Plausibility, "没有 13 月")]
    [InlineData("2009-00-01", CheckLevel.Plausibility, "没有 0 月")]
    [InlineData("2009-01-00", CheckLevel.Plausibility, "没有 0 日")]
    [InlineData("3009-01-01", CheckLevel.Plausibility, "3009")]
    [InlineData("09年7月1日", CheckLevel.Form, "四位数字")]
    [InlineData("09-7-1", CheckLevel.Form, "四位数字")]
    [InlineData("1/7/2009", CheckLevel.Form, "年份写在前面")]
    [InlineData("20xx年7月1日", CheckLevel.Form, "隐去")]
    [InlineData("2009-07.01", CheckLevel.Form, "看不懂")]
    [InlineData("去年", CheckLevel.Form, "看不懂")]
    [InlineData("", CheckLevel.Form, "没有填写")]
    [InlineData(null, CheckLevel.Form, "没有填写")]
    public void Parse_NotADate_SaysWhatIsWrong(string? input, CheckLevel level, string message)
    {
        var error = ChineseDate.Parse(input).Error;

        error.ShouldNotBeNull().Level.ShouldBe(level);
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void EveryForm_ReadsBack() =>
        Inputs.Always(
            Inputs.Dates,
            day =>
            {
                var date = ChineseDate.From(day);
                string[] forms =
                [
                    date.ToString(),
                    date.ToChinese(),
                    date.ToChineseNumerals(),
                    $"{day:yyyyMMdd}",
                    $"{day.Year}.{day.Month}.{day.Day}",
                    $"{day.Year}/{day.Month:00}/{day.Day:00}",
                ];
                return forms.All(form => ChineseDate.Parse(form).Value.First == day);
            }
        );

    [Fact]
    public void ToChineseNumerals_IsAsDocumentsAreSigned() =>
        ChineseDate.Parse("2010-10-21").Value.ToChineseNumerals().ShouldBe("二〇一〇年十月二十一日");

    [Fact]
    public void Order_IsByTime() => (ChineseDate.Parse("2009-07-01").Value < ChineseDate.Parse("2009.7.2").Value).ShouldBeTrue();

    [Fact]
    public void Parse_AnyText_NeverThrowsAndIsIdempotent() =>
        Inputs.Always(
            Inputs.Hostile,
            text =>
            {
                var parsed = ChineseDate.Parse(text, DatePrecision.Year);
                return parsed.Raw == text
                    && (!parsed.IsValid || ChineseDate.Parse(parsed.Value.ToString(), DatePrecision.Year).Value == parsed.Value);
            }
        );
}
