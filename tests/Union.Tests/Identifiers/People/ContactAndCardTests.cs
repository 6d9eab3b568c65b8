using FsCheck;
using FsCheck.Fluent;
using Union.Identifiers;
using Union.Identifiers.People;

namespace Union.Tests.Identifiers.People;

public sealed class ContactAndCardTests
{
    [Theory]
    [InlineData("12900000001")]
    [InlineData("129 0000 0001")]
    [InlineData("129-0000-0001")]
    [InlineData("+86 12900000001")]
    [InlineData("008612900000001")]
    [InlineData("8612900000001")]
    [InlineData("１２９０００００００１")]
    public void Mobile_InAnySpelling_IsTheSame(string input)
    {
        var number = MobileNumber.Parse(input, Inputs.Testing).Value;

        number.Value.ShouldBe("12900000001");
        number.Masked.ShouldBe("129****0001");
        $"{number}".ShouldBe("129****0001");
    }

    [Theory]
    [InlineData("12900000001", "没有 12 开头")]
    [InlineData("11900000001", "没有 11 开头")]
    [InlineData("1290000000", "现在是 10 位")]
    [InlineData("0477-0000000", "固定电话")]
    [InlineData("12900000001/12900000002", "只填一个")]
    [InlineData("+86", "只能是数字")]
    [InlineData("", "没有填写")]
    [InlineData(null, "没有填写")]
    public void Mobile_InvalidInProduction_SaysWhatIsWrong(string? input, string message) =>
        MobileNumber.Parse(input, Inputs.Production).Error.ShouldNotBeNull().Message.ShouldContain(message);

    [Theory]
    [InlineData("13")]
    [InlineData("19")]
    public void Mobile_IssuedPrefix_IsTakenInProduction(string prefix) =>
        MobileNumber.Parse(prefix + "900000001", Inputs.Production).IsValid.ShouldBeTrue();

    [Theory]
    [InlineData("0000000000000018", "************0018")]
    [InlineData("9999980000000000008", "***************0008")]
    [InlineData("9999990000000000014", "***************0014")]
    [InlineData("0000 0000 0000 0018", "************0018")]
    public void BankCard_Valid_ShowsOnlyTheLastFour(string input, string masked)
    {
        var card = BankCard.Parse(input).Value;

        card.Masked.ShouldBe(masked);
        $"{card}".ShouldBe(masked);
    }

    [Theory]
    [InlineData("0000000000000019", CheckLevel.CheckDigit)]
    [InlineData("999999000000000001", CheckLevel.CheckDigit)]
    [InlineData("00000000018", CheckLevel.Form)]
    [InlineData("00000000000000000018", CheckLevel.Form)]
    [InlineData("000000000000001A", CheckLevel.Form)]
    [InlineData("", CheckLevel.Form)]
    [InlineData(null, CheckLevel.Form)]
    public void BankCard_Invalid_IsRefused(string? input, CheckLevel level) => BankCard.Parse(input).Error.ShouldNotBeNull().Level.ShouldBe(level);

    [Fact]
    public void BankCard_AnyDigitChanged_IsNoticed() =>
        Inputs.Always(
            from length in Gen.Choose(11, 18)
            from digits in Inputs.Digits(length)
            select digits + BankCard.CheckDigit(digits),
            card =>
                BankCard.Parse(card).Value.Value == card
                && Inputs.WithOtherSpelling(card).All(other => BankCard.Parse(other).Value.Value == card)
                && Inputs.WithOneDigitChanged(card).All(changed => BankCard.Parse(changed).Error?.Level == CheckLevel.CheckDigit)
        );

    [Theory]
    [InlineData(IdentityDocumentType.CitizenId, "990101190001010018", "990101********0018")]
    [InlineData(IdentityDocumentType.Passport, "e 99000018", "*****0018")]
    [InlineData(IdentityDocumentType.Other, "T9001", "***01")]
    public void IdentityDocument_OfAnyType_IsMasked(IdentityDocumentType type, string input, string masked) =>
        IdentityDocument.Parse(type, input, profile: Inputs.Testing).Value.Masked.ShouldBe(masked);

    [Theory]
    [InlineData(IdentityDocumentType.CitizenId, "990101190001010019", "校验码不符")]
    [InlineData(IdentityDocumentType.Passport, "E990", "5—30 个字符")]
    [InlineData(IdentityDocumentType.Passport, "E9900001测", "不能有“测”")]
    [InlineData(IdentityDocumentType.Passport, null, "没有填写")]
    public void IdentityDocument_Invalid_SaysWhatIsWrong(IdentityDocumentType type, string? input, string message) =>
        IdentityDocument.Parse(type, input, profile: Inputs.Testing).Error.ShouldNotBeNull().Message.ShouldContain(message);

    [Fact]
    public void IdentityDocument_CitizenNumberUnderAnotherType_IsAWarning() =>
        IdentityDocument
            .Parse(IdentityDocumentType.Passport, "990101190001010018", profile: Inputs.Testing)
            .Warnings.ShouldHaveSingleItem()
            .Message.ShouldContain("证件类型");

    [Fact]
    public void All_AnyText_NeverThrow() =>
        Inputs.Always(
            Inputs.Hostile,
            text =>
                MobileNumber.Parse(text).Raw == text
                && BankCard.Parse(text).Raw == text
                && PersonName.Parse(text).Raw == text
                && Enum.GetValues<IdentityDocumentType>().All(type => IdentityDocument.Parse(type, text).Raw == text)
        );
}
