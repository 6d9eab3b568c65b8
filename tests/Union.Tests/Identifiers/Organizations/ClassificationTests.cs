using Union.Identifiers.Organizations;

namespace Union.Tests.Identifiers.Organizations;

public sealed class ClassificationTests
{
    [Theory]
    [InlineData("C", "制造业")]
    [InlineData("c3011", "制造业")]
    [InlineData("制造业", "制造业")]
    [InlineData("Ｔ", "国际组织")]
    public void Industry_ByLetterCodeOrName_IsFound(string input, string name) => IndustrySection.Parse(input).Value.Name.ShouldBe(name);

    [Theory]
    [InlineData("U")]
    [InlineData("C30111")]
    [InlineData("制造")]
    [InlineData("")]
    [InlineData(null)]
    public void Industry_Unknown_IsRefused(string? input) => IndustrySection.Parse(input).Error.ShouldNotBeNull().Message.ShouldContain("A—T");

    [Fact]
    public void Industry_HasTwentySections() =>
        new string([.. IndustrySection.All.Select(section => section.Letter)]).ShouldBe("ABCDEFGHIJKLMNOPQRST");

    [Theory]
    [InlineData("170", "私营企业")]
    [InlineData(" ４００ ", "事业单位")]
    [InlineData("机关", "机关")]
    public void UnitCategory_ByCodeOrName_IsFound(string input, string name) => UnitCategory.Parse(input).Value.Name.ShouldBe(name);

    [Theory]
    [InlineData("171")]
    [InlineData("")]
    [InlineData(null)]
    public void UnitCategory_Unknown_IsRefused(string? input) => UnitCategory.Parse(input).IsValid.ShouldBeFalse();

    [Fact]
    public void BothTables_ReadAnyTextWithoutThrowing() =>
        Inputs.Always(Inputs.Hostile, text => IndustrySection.Parse(text).Raw == text && UnitCategory.Parse(text).Raw == text);
}
