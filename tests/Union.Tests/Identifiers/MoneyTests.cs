using FsCheck.Fluent;
using Union.Identifiers;

namespace Union.Tests.Identifiers;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("1234.5", 123450)]
    [InlineData("1,234.56", 123456)]
    [InlineData("1，234.56元", 123456)]
    [InlineData("￥100", 10000)]
    [InlineData("人民币100元整", 10000)]
    [InlineData("１２３元", 12300)]
    [InlineData("3万元", 3000000)]
    [InlineData("3.5 万", 3500000)]
    [InlineData("0.000001万元", 1)]
    [InlineData("2.5亿元", 25000000000)]
    [InlineData("5千元", 500000)]
    [InlineData("5角", 50)]
    [InlineData("0", 0)]
    [InlineData("100.00", 10000)]
    [InlineData("9999999999999.99", Money.MaxFen)]
    public void Parse_Amount_IsCountedInFen(string input, long fen) => Money.Parse(input).Value.Fen.ShouldBe(fen);

    [Theory]
    [InlineData("3", 3000000)]
    [InlineData("3元", 300)]
    [InlineData("3万元", 3000000)]
    public void Parse_ColumnInTenThousands_UnitBesideTheNumberWins(string input, long fen) =>
        Money.Parse(input, MoneyUnit.TenThousandYuan).Value.Fen.ShouldBe(fen);

    [Theory]
    [InlineData("1.234", "精确到分")]
    [InlineData("0.0000001万元", "精确到分")]
    [InlineData("0.001元", "精确到分")]
    [InlineData("-5", "不能是负数")]
    [InlineData("1,23", "每三位一个")]
    [InlineData("约3万元", "确切的金额")]
    [InlineData("300-500", "确切的金额")]
    [InlineData("10000000000000", "金额太大")]
    [InlineData("99999999999999999999999999999999元", "金额太大")]
    [InlineData("1000000亿元", "金额太大")]
    [InlineData("三万元", "看不懂")]
    [InlineData("1e5", "看不懂")]
    [InlineData("", "没有填写")]
    [InlineData(null, "没有填写")]
    public void Parse_NotAnAmount_SaysWhatIsWrong(string? input, string message) =>
        Money.Parse(input).Error.ShouldNotBeNull().Message.ShouldContain(message);

    [Fact]
    public void Parse_Correction_MayBeNegative() => Money.Parse("-1,234.50", allowNegative: true).Value.Fen.ShouldBe(-123450);

    [Fact]
    public void ToString_AndToTenThousands_ReadBack() =>
        Inputs.Always(
            from high in Gen.Choose(-9_999_999, 9_999_999)
            from low in Gen.Choose(0, 9_999_999)
            select new Money(high * 10_000_000L + low),
            money =>
                Money.Parse(money.ToString(), allowNegative: true).Value == money
                && Money.Parse(money.ToTenThousands(), allowNegative: true).Value == money
        );

    [Fact]
    public void ToString_IsGrouped()
    {
        new Money(1234560).ToString().ShouldBe("12,345.60元");
        new Money(1234560).ToTenThousands().ShouldBe("1.23456万元");
    }

    [Fact]
    public void Parse_AnyText_NeverThrows() => Inputs.Always(Inputs.Hostile, text => Money.Parse(text, allowNegative: true).Raw == text);
}
