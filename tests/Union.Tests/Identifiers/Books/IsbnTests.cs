using Union.Identifiers;
using Union.Identifiers.Books;

namespace Union.Tests.Identifiers.Books;

public sealed class IsbnTests
{
    [Theory]
    [InlineData("9799000000011", "9799000000011", null)]
    [InlineData("9799123456788", "9799123456788", null)]
    [InlineData("9787000000001", "9787000000001", "7000000007")]
    [InlineData("ISBN 978-7-000-00000-1", "9787000000001", "7000000007")]
    [InlineData("7000000007", "9787000000001", "7000000007")]
    [InlineData("7000000015", "9787000000018", "7000000015")]
    [InlineData("700000004X", "9787000000049", "700000004X")]
    [InlineData("700000004x", "9787000000049", "700000004X")]
    [InlineData("978-7-5064-2595-7", "9787506425957", "7506425955")]
    [InlineData("7-118-01984-4", "9787118019841", "7118019844")]
    public void Parse_ValidNumber_IsHeldAs13Digits(string input, string value, string? ten)
    {
        var isbn = Isbn.Parse(input).Value;

        isbn.Value.ShouldBe(value);
        isbn.Ten.ShouldBe(ten);
        isbn.IsChinese.ShouldBe(value.StartsWith("9787", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("9799000000012", CheckLevel.CheckDigit, "校验位不符")]
    [InlineData("97990000011", CheckLevel.Form, "现在是 11 位")]
    [InlineData("9770000000003", CheckLevel.Form, "期刊")]
    [InlineData("9760000000003", CheckLevel.Form, "978 或 979")]
    [InlineData("7000000008", CheckLevel.CheckDigit, "校验位不符")]
    [InlineData("7000000X07", CheckLevel.Form, "只有最后一位可以是 X")]
    [InlineData("70000000", CheckLevel.Form, "现在是 8 位")]
    [InlineData("979900000001X", CheckLevel.Form, "只能是数字")]
    [InlineData("", CheckLevel.Form, "可以不填")]
    [InlineData(null, CheckLevel.Form, "可以不填")]
    public void Parse_InvalidNumber_SaysWhatIsWrong(string? input, CheckLevel level, string message)
    {
        var error = Isbn.Parse(input).Error;

        error.ShouldNotBeNull().Level.ShouldBe(level);
        error.Message.ShouldContain(message);
    }

    [Fact]
    public void Parse_AnyThirteen_RoundTripsAndNoticesAnyDigitChanged() =>
        Inputs.Always(
            Inputs.Digits(9),
            digits =>
            {
                var thirteen = "979" + digits + Isbn.CheckDigit13("979" + digits);
                return Isbn.Parse(thirteen).Value.Value == thirteen
                    && Inputs.WithOtherSpelling(thirteen).All(other => Isbn.Parse(other).Value.Value == thirteen)
                    && Inputs.WithOneDigitChanged(thirteen).All(changed => !Isbn.Parse(changed).IsValid);
            }
        );

    [Fact]
    public void Parse_AnyTen_RoundTripsThroughThirteen() =>
        Inputs.Always(
            Inputs.Digits(9),
            digits =>
            {
                var ten = digits + Isbn.CheckCharacter10(digits);
                var isbn = Isbn.Parse(ten).Value;
                return isbn.Ten == ten
                    && Isbn.Parse(isbn.Value).Value == isbn
                    && Inputs.WithOneDigitChanged(ten).All(changed => !Isbn.Parse(changed).IsValid);
            }
        );

    [Fact]
    public void Parse_AnyText_NeverThrows() => Inputs.Always(Inputs.Hostile, text => Isbn.Parse(text).Raw == text);
}
