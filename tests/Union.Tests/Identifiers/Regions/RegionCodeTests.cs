using FsCheck;
using FsCheck.Fluent;
using Union.Identifiers.Regions;

namespace Union.Tests.Identifiers.Regions;

public sealed class RegionCodeTests
{
    [Theory]
    [InlineData("990000", RegionLevel.Province, null)]
    [InlineData("990100", RegionLevel.Prefecture, "990000")]
    [InlineData("990101", RegionLevel.County, "990100")]
    [InlineData("990101100", RegionLevel.Township, "990101")]
    [InlineData("990101100001", RegionLevel.Village, "990101100")]
    public void Parse_ValidCode_KnowsLevelAndParent(string input, RegionLevel level, string? parent)
    {
        var parsed = RegionCode.Parse(input, Inputs.Testing);

        parsed.Value.Value.ShouldBe(input);
        parsed.Value.Level.ShouldBe(level);
        parsed.Value.Parent?.Value.ShouldBe(parent);
        parsed.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("150625000000", "150625")]
    [InlineData("150625000", "150625")]
    [InlineData("150625100000", "150625100")]
    [InlineData("１５０６２５", "150625")]
    public void Parse_PaddedCode_IsShortened(string input, string value) => RegionCode.Parse(input).Value.Value.ShouldBe(value);

    [Theory]
    [InlineData("9901", "现在是 4 位")]
    [InlineData("99010A", "只能是数字")]
    [InlineData("000000", "不能是 00")]
    [InlineData("990001", "第 3、4 位")]
    [InlineData("990100100", "第 5、6 位")]
    [InlineData("990101000001", "第 7—9 位")]
    [InlineData("", "没有填写")]
    [InlineData(null, "没有填写")]
    public void Parse_InvalidCode_SaysWhatIsWrong(string? input, string message) =>
        RegionCode.Parse(input).Error.ShouldNotBeNull().Message.ShouldContain(message);

    [Theory]
    [InlineData("150000", "内蒙古自治区")]
    [InlineData("150625", "内蒙古自治区鄂尔多斯市杭锦旗")]
    [InlineData("150625100", "内蒙古自治区鄂尔多斯市杭锦旗")]
    [InlineData("152726", "内蒙古自治区伊克昭盟杭锦旗")]
    [InlineData("150105", "内蒙古自治区呼和浩特市赛罕区")]
    [InlineData("410400", "河南省平顶山市")]
    [InlineData("410401", null)]
    public void FullName_IsThatOfToday(string code, string? name) => RegionTable.BuiltIn.FullName(RegionCode.Parse(code).Value).ShouldBe(name);

    [Theory]
    [InlineData("150722", null)]
    [InlineData("410402", null)]
    [InlineData("152726", "region-code.historical")]
    [InlineData("150628", "region-code.unknown")]
    [InlineData("990101", "region-code.unknown-province")]
    [InlineData("160000", "region-code.unknown-province")]
    public void Doubt_OnlyWhereTheTableCanKnow(string code, string? doubt) =>
        RegionTable.BuiltIn.Doubt(RegionCode.Parse(code).Value)?.Code.ShouldBe(doubt);

    [Fact]
    public void BuiltIn_HasInnerMongoliasPresentCounties() =>
        RegionTable
            .Read(new StringReader(Resource()))
            .Count(entry =>
                entry.Code.StartsWith("15", StringComparison.Ordinal)
                && !entry.Code.EndsWith("00", StringComparison.Ordinal)
                && entry.EndedYear is null
            )
            .ShouldBe(103);

    [Fact]
    public void With_MorePlaces_KnowsThem()
    {
        var table = RegionTable.BuiltIn.With(RegionTable.Read(new StringReader("# 县\n990000,测省,,\n990101,测县,2001,\n")), "99");

        table.Doubt(RegionCode.Parse("990101").Value).ShouldBeNull();
        table.Doubt(RegionCode.Parse("990102").Value).ShouldNotBeNull().Code.ShouldBe("region-code.unknown");
    }

    [Theory]
    [InlineData("9901,测县,,")]
    [InlineData("990101")]
    [InlineData("990101,测县,二〇〇一,")]
    public void Read_BrokenLine_NamesTheLine(string line) =>
        Should.Throw<FormatException>(() => RegionTable.Read(new StringReader("# \n" + line))).Message.ShouldContain("第 2 行");

    [Fact]
    public void Contains_FollowsTheTree() =>
        Inputs.Always(
            from digits in Inputs.Digits(12)
            where RegionCode.Parse("9" + digits[1..]).IsValid
            select RegionCode.Parse("9" + digits[1..]).Value,
            code =>
            {
                for (var above = code.Parent; above is not null; above = above.Parent)
                    if (!above.Contains(code) || code.Contains(above))
                        return false;
                return code.Contains(code) && RegionCode.Parse(code.ToString()).Value == code;
            }
        );

    [Fact]
    public void Parse_AnyText_NeverThrows() => Inputs.Always(Inputs.Hostile, text => RegionCode.Parse(text).Raw == text);

    private static string Resource()
    {
        using var reader = new StreamReader(typeof(RegionTable).Assembly.GetManifestResourceStream("regions.csv")!);
        return reader.ReadToEnd();
    }
}
