using Union.Identifiers.People;

namespace Union.Tests.Identifiers.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("张三", "张三", "张*")]
    [InlineData("张　三", "张三", "张*")]
    [InlineData("欧阳测试", "欧阳测试", "欧*")]
    [InlineData("测古斯・测乐", "测古斯·测乐", "测*")]
    [InlineData("测古斯.测乐", "测古斯·测乐", "测*")]
    [InlineData("Test  Person", "Test Person", "T*")]
    [InlineData("𠮷测", "𠮷测", "𠮷*")]
    public void Parse_Name_IsNormalisedAndMasked(string input, string value, string masked)
    {
        var name = PersonName.Parse(input).Value;

        name.Value.ShouldBe(value);
        name.Masked.ShouldBe(masked);
        $"{name}".ShouldBe(masked);
    }

    [Theory]
    [InlineData("张*", "隐去")]
    [InlineData("张××", "隐去")]
    [InlineData("张3", "不能有“3”")]
    [InlineData("张三、李四", "不能有“、”")]
    [InlineData("张", "2—50 个字")]
    [InlineData("·张三", "“·”应在两段之间")]
    [InlineData("", "没有填写")]
    [InlineData(null, "没有填写")]
    public void Parse_NotAName_SaysWhatIsWrong(string? input, string message) =>
        PersonName.Parse(input).Error.ShouldNotBeNull().Message.ShouldContain(message);

    [Fact]
    public void Parse_IsIdempotent() =>
        Inputs.Always(Inputs.Hostile, text => !PersonName.TryParse(text, out var name) || PersonName.Parse(name!.Value).Value == name);
}
