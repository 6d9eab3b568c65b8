using FsCheck;
using FsCheck.Fluent;
using Union.Identifiers;
using Union.Identifiers.Regions;

namespace Union.Tests.Identifiers;

public sealed class RecordNumberTests
{
    [Theory]
    [InlineData("990101-HY-2026-000123")]
    [InlineData("990101hy2026000123")]
    [InlineData("９９０１０１－ＨＹ－２０２６－０００１２３")]
    public void Parse_AnySpelling_IsTheSameNumber(string input)
    {
        var number = RecordNumber.Parse(input, RecordNumber.Member).Value;

        number.ToString().ShouldBe("990101-HY-2026-000123");
        (number.Region.Value, number.Type, number.Year, number.Serial).ShouldBe(("990101", "HY", 2026, 123));
    }

    [Theory]
    [InlineData("990101-HY-2026-000000", "000001 开始")]
    [InlineData("990101-BF-2026-000001", "不是此处要填的编号")]
    [InlineData("000000-HY-2026-000001", "行政区划代码")]
    [InlineData("990101-HY-2026-1", "6 位顺序号")]
    [InlineData("990101190001010018", "6 位顺序号")]
    [InlineData("", "没有填写")]
    [InlineData(null, "没有填写")]
    public void Parse_Invalid_SaysWhatIsWrong(string? input, string message) =>
        RecordNumber.Parse(input, RecordNumber.Member).Error.ShouldNotBeNull().Message.ShouldContain(message);

    [Fact]
    public void Create_OutOfRange_IsRefused()
    {
        var region = RegionCode.Parse("990101").Value;

        Should.Throw<ArgumentException>(() => RecordNumber.Create(region, "hy", 2026, 0));
        Should.Throw<ArgumentException>(() => RecordNumber.Create(region, "HYX", 2026, 1));
        Should.Throw<ArgumentException>(() => RecordNumber.Create(region, "HY", 26, 1));
        Should.Throw<ArgumentException>(() => RecordNumber.Create(region, "HY", 2026, 1_000_000));
    }

    [Fact]
    public void Create_AnyNumber_RoundTrips() =>
        Inputs.Always(
            from county in Gen.Choose(101, 9999)
            from type in Gen.Elements(RecordNumber.Member, RecordNumber.AidFile, RecordNumber.Project)
            from year in Gen.Choose(1949, 2099)
            from serial in Gen.Choose(1, 999_999)
            where RegionCode.Parse($"99{county:0000}").IsValid
            select RecordNumber.Create(RegionCode.Parse($"99{county:0000}").Value, type, year, serial),
            number =>
                RecordNumber.Parse(number.ToString()).Value == number
                && Inputs.WithOtherSpelling(number.ToString()).All(other => RecordNumber.Parse(other).Value == number)
        );

    [Theory]
    [InlineData("017000", true)]
    [InlineData("０１７０ ００", true)]
    [InlineData("01700", false)]
    [InlineData("01700A", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Postcode_IsSixDigits(string? input, bool valid) => Postcode.TryParse(input, out _).ShouldBe(valid);

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Inputs.Always(Inputs.Hostile, text => RecordNumber.Parse(text).Raw == text && Postcode.Parse(text).Raw == text);
}
