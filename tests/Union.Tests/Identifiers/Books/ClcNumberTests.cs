using Union.Identifiers.Books;

namespace Union.Tests.Identifiers.Books;

public sealed class ClcNumberTests
{
    [Theory]
    [InlineData("TP311.13", "工业技术")]
    [InlineData("tp311.13", "工业技术")]
    [InlineData("D922.5", "政治、法律")]
    [InlineData("K827=73", "历史、地理")]
    [InlineData("TQ174.758.11", "工业技术")]
    [InlineData("D9", "政治、法律")]
    [InlineData("T-65", "工业技术")]
    [InlineData("I247.5（2）", "文学")]
    public void Parse_ValidNumber_KnowsItsMainClass(string input, string name) => ClcNumber.Parse(input).Value.MainClassName.ShouldBe(name);

    [Theory]
    [InlineData("L12", "没有 L 这个大类")]
    [InlineData("TA1", "没有 TA")]
    [InlineData("D4.12", "每三位")]
    [InlineData("D922.", "每三位")]
    [InlineData("T311", "还要一个字母")]
    [InlineData("DF412", "只有工业技术类")]
    [InlineData("922.5", "以字母开头")]
    [InlineData("", "没有填写")]
    [InlineData(null, "没有填写")]
    public void Parse_InvalidNumber_SaysWhatIsWrong(string? input, string message) =>
        ClcNumber.Parse(input).Error.ShouldNotBeNull().Message.ShouldContain(message);

    [Fact]
    public void MainClasses_AreTwentyTwo() => new string([.. ClcNumber.All.Keys.Order()]).ShouldBe("ABCDEFGHIJKNOPQRSTUVXZ");

    [Fact]
    public void Contains_LooksThroughThePoints()
    {
        ClcNumber.Parse("D92").Value.Contains(ClcNumber.Parse("D922.5").Value).ShouldBeTrue();
        ClcNumber.Parse("TP31").Value.Contains(ClcNumber.Parse("TP311.13").Value).ShouldBeTrue();
        ClcNumber.Parse("D922.5").Value.Contains(ClcNumber.Parse("D92").Value).ShouldBeFalse();
        ClcNumber.Parse("D93").Value.Contains(ClcNumber.Parse("D922.5").Value).ShouldBeFalse();
    }

    [Fact]
    public void Parse_IsIdempotent() =>
        Inputs.Always(Inputs.Hostile, text => !ClcNumber.TryParse(text, out var number) || ClcNumber.Parse(number!.Value).Value == number);
}
