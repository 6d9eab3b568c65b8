using FsCheck;
using FsCheck.Fluent;
using Union.Identifiers;
using Union.Identifiers.Organizations;

namespace Union.Tests.Identifiers.Organizations;

public sealed class SocialCreditCodeTests
{
    [Theory]
    [InlineData("81990101TE5T00016K", "基层工会", "TE5T0001-6")]
    [InlineData("91990103TE5TA00372", "企业", "TE5TA003-7")]
    [InlineData("N2990105TE5TB0059E", "村级集体经济组织", "TE5TB005-9")]
    public void Parse_ValidCode_GivesClassAndOrganizationCode(string input, string className, string organization)
    {
        var parsed = SocialCreditCode.Parse(input, profile: Inputs.Testing);

        parsed.Value.Value.ShouldBe(input);
        parsed.Value.ClassName.ShouldBe(className);
        parsed.Value.OrganizationCode.ToString().ShouldBe(organization);
        parsed.Value.Region.ShouldNotBeNull().Value.ShouldBe(input[2..8]);
        parsed.Warnings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("81990101TE5T00016L", CheckLevel.CheckDigit, "校验码不符")]
    [InlineData("81990101TE5T00017N", CheckLevel.CheckDigit, "第 9—17 位")]
    [InlineData("81990101TEST00016K", CheckLevel.Form, "第 11 位“S”")]
    [InlineData("8199O101TE5T00016K", CheckLevel.Form, "可能是数字 0")]
    [InlineData("Z1990101TE5T00016K", CheckLevel.Form, "第 1 位“Z”")]
    [InlineData("80990101TE5T00016K", CheckLevel.Form, "第 2 位“0”")]
    [InlineData("81990101TE5T00016", CheckLevel.Form, "现在是 17 位")]
    [InlineData("", CheckLevel.Form, "没有填写")]
    [InlineData(null, CheckLevel.Form, "没有填写")]
    public void Parse_InvalidCode_SaysWhatIsWrong(string? input, CheckLevel level, string message)
    {
        var error = SocialCreditCode.Parse(input, profile: Inputs.Testing).Error;

        error.ShouldNotBeNull().Level.ShouldBe(level);
        error.Message.ShouldContain(message);
    }

    [Theory]
    [InlineData("81990101TE5T00016K", SocialCreditCodePurpose.Employer, "social-credit-code.union-in-employer-field")]
    [InlineData("91990103TE5TA00372", SocialCreditCodePurpose.Employer, null)]
    [InlineData("N2990105TE5TB0059E", SocialCreditCodePurpose.Employer, null)]
    [InlineData("91990103TE5TA00372", SocialCreditCodePurpose.Union, "social-credit-code.not-a-union")]
    [InlineData("81990101TE5T00016K", SocialCreditCodePurpose.Union, null)]
    [InlineData("81990101TE5T00016K", SocialCreditCodePurpose.Any, null)]
    public void Parse_CodeInTheWrongField_IsAnError(string input, SocialCreditCodePurpose purpose, string? code) =>
        SocialCreditCode.Parse(input, purpose, Inputs.Testing).Error?.Code.ShouldBe(code);

    [Fact]
    public void Parse_OtherUnionInEmployerField_IsAnError() =>
        SocialCreditCode
            .Parse(Complete("89990101", "TE5T0001"), SocialCreditCodePurpose.Employer)
            .Error.ShouldNotBeNull()
            .Message.ShouldContain("这是工会的代码");

    [Fact]
    public void Parse_UnlistedClassOrRegion_IsAWarning()
    {
        SocialCreditCode
            .Parse(Complete("97990101", "TE5T0001"), profile: Inputs.Testing)
            .Warnings.ShouldHaveSingleItem()
            .Code.ShouldBe("social-credit-code.class");
        SocialCreditCode
            .Parse("81990101TE5T00016K", profile: Inputs.Production)
            .Warnings.ShouldHaveSingleItem()
            .Code.ShouldBe("region-code.unknown-province");
    }

    [Theory]
    [InlineData("TE5T0001-6")]
    [InlineData("te5t0001 6")]
    [InlineData("TE5T00016")]
    public void OrganizationCode_InAnySpelling_IsTheSame(string input) => OrganizationCode.Parse(input).Value.Value.ShouldBe("TE5T00016");

    [Theory]
    [InlineData("TE5T0001-7", CheckLevel.CheckDigit)]
    [InlineData("TE5T0001", CheckLevel.Form)]
    [InlineData("TE5T0001A", CheckLevel.Form)]
    [InlineData("TE5T#0016", CheckLevel.Form)]
    [InlineData(null, CheckLevel.Form)]
    public void OrganizationCode_Invalid_IsRefused(string? input, CheckLevel level) =>
        OrganizationCode.Parse(input).Error.ShouldNotBeNull().Level.ShouldBe(level);

    [Fact]
    public void Parse_AnyWellMadeCode_RoundTripsInAnySpelling() =>
        Inputs.Always(
            Codes,
            code =>
                SocialCreditCode.Parse(code, profile: Inputs.Testing) is { IsValid: true } parsed
                && parsed.Value.Value == code
                && Inputs.WithOtherSpelling(code).All(other => SocialCreditCode.Parse(other).Value.Value == code)
        );

    [Fact]
    public void Parse_AnyDigitChanged_IsNoticed() =>
        Inputs.Always(Codes, code => Inputs.WithOneDigitChanged(code).All(changed => !SocialCreditCode.Parse(changed).IsValid));

    [Fact]
    public void OrganizationCode_AnyDigitChanged_IsNoticed() =>
        Inputs.Always(Codes, code => Inputs.WithOneDigitChanged(code[8..17]).All(changed => !OrganizationCode.Parse(changed).IsValid));

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Inputs.Always(Inputs.Hostile, text => SocialCreditCode.Parse(text).Raw == text && OrganizationCode.Parse(text).Raw == text);

    private static Gen<string> Codes { get; } =
        from head in Gen.Elements("11", "12", "52", "81", "89", "91", "93", "A1", "N2", "Y1")
        from region in Gen.Choose(100, 9999)
        from body in Gen.Elements("0123456789ABCDEFGHJKLMNPQRTUWXY".ToCharArray()).ArrayOf(8)
        select Complete($"{head}99{region:0000}", new string(body));

    private static string Complete(string head, string body)
    {
        var first17 = head + body + OrganizationCode.CheckCharacter(body);
        return first17 + SocialCreditCode.CheckCharacter(first17);
    }
}
