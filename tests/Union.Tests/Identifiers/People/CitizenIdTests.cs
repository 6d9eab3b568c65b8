using FsCheck.Fluent;
using Union.Identifiers;
using Union.Identifiers.People;

namespace Union.Tests.Identifiers.People;

public sealed class CitizenIdTests
{
    [Theory]
    [InlineData("990101190001010018", Sex.Male, "1900-01-01")]
    [InlineData("99010119850615008X", Sex.Female, "1985-06-15")]
    [InlineData("990000200002290036", Sex.Male, "2000-02-29")]
    public void Parse_ValidNumber_GivesSexAndBirthDate(string input, Sex sex, string birthDate)
    {
        var parsed = CitizenId.Parse(input, profile: Inputs.Testing);

        parsed.Value.Value.ShouldBe(input);
        parsed.Value.Sex.ShouldBe(sex);
        parsed.Value.BirthDate.ShouldBe(DateOnly.Parse(birthDate, null));
        parsed.Warnings.Where(w => w.Code != "citizen-id.age").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("990101190001010019", CheckLevel.CheckDigit, "校验码不符")]
    [InlineData("990101198506150080", CheckLevel.CheckDigit, "校验码不符")]
    [InlineData("990101197002300019", CheckLevel.Plausibility, "出生日期不存在")]
    [InlineData("9901011970010100", CheckLevel.Form, "现在是 16 位")]
    [InlineData("99010119700101A019", CheckLevel.Form, "第 15 位“A”")]
    [InlineData("X90101190001010018", CheckLevel.Form, "第 1 位“X”")]
    [InlineData("", CheckLevel.Form, "没有填写")]
    [InlineData(null, CheckLevel.Form, "没有填写")]
    [InlineData("   ", CheckLevel.Form, "没有填写")]
    public void Parse_InvalidNumber_SaysWhatIsWrong(string? input, CheckLevel level, string message)
    {
        var error = CitizenId.Parse(input, profile: Inputs.Testing).Error;

        error.ShouldNotBeNull().Level.ShouldBe(level);
        error.Message.ShouldContain(message);
        error.Message.ShouldEndWith("。");
    }

    [Fact]
    public void Parse_NumberOfTomorrow_IsAnError()
    {
        var first17 = "99010120260701001";
        CitizenId
            .Parse(first17 + CitizenId.CheckCharacter(first17), profile: Inputs.Testing)
            .Error.ShouldNotBeNull()
            .Code.ShouldBe("citizen-id.future");
    }

    [Fact]
    public void Parse_OutsideTheTestProfile_WarnsOfRegion99()
    {
        var parsed = CitizenId.Parse("99010119850615008X", profile: Inputs.Production);

        parsed.IsValid.ShouldBeTrue();
        parsed.Warnings.ShouldHaveSingleItem().Code.ShouldBe("region-code.unknown-province");
    }

    [Theory]
    [InlineData("15272619850615008", "region-code.historical", "杭锦旗")]
    [InlineData("15272620050615008", "region-code.anachronism", "2001 年已停用")]
    [InlineData("15062519850615008", null, null)]
    [InlineData("15069919850615008", "region-code.unknown", "150699")]
    [InlineData("41040119850615008", null, null)]
    public void Parse_RegionOfAnotherTime_IsAWarningNotAnError(string first17, string? warning, string? message)
    {
        var parsed = CitizenId.Parse(first17 + CitizenId.CheckCharacter(first17), profile: Inputs.Production);

        parsed.IsValid.ShouldBeTrue();
        parsed.Warnings.SingleOrDefault()?.Code.ShouldBe(warning);
        if (message is not null)
            parsed.Warnings[0].Message.ShouldContain(message);
        else
            parsed.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Parse_FifteenDigits_IsKeptAsLegacy()
    {
        var parsed = CitizenId.Parse("990101850615008", profile: Inputs.Testing);

        parsed.Value.Value.ShouldBe("990101850615008");
        parsed.Value.IsLegacy.ShouldBeTrue();
        parsed.Value.Sex.ShouldBe(Sex.Female);
        parsed.Value.BirthDate.ShouldBe(new DateOnly(1985, 6, 15));
        parsed.Value.Masked.ShouldBe("990101******008");
        parsed.Warnings.ShouldHaveSingleItem().Code.ShouldBe("citizen-id.legacy");
        parsed.Value.ToEighteenDigits().Value.ShouldBe("99010119850615008X");
    }

    [Fact]
    public void Parse_YoungWorker_WarnsOnlyWhereAWorkerIsMeant()
    {
        var first17 = "99010120101231001";
        var child = first17 + CitizenId.CheckCharacter(first17);

        CitizenId.Parse(child, CitizenIdPurpose.Person, Inputs.Testing).Warnings.ShouldBeEmpty();
        CitizenId.Parse(child, CitizenIdPurpose.Worker, Inputs.Testing).Warnings.ShouldHaveSingleItem().Message.ShouldContain("未满 16 周岁");
    }

    [Fact]
    public void AgeOn_Birthday_CountsFullYears()
    {
        var id = CitizenId.Parse("990000200002290036", profile: Inputs.Testing).Value;

        id.AgeOn(new DateOnly(2019, 2, 27)).ShouldBe(18);
        id.AgeOn(new DateOnly(2019, 2, 28)).ShouldBe(19);
        id.AgeOn(new DateOnly(2020, 2, 28)).ShouldBe(19);
        id.AgeOn(new DateOnly(2020, 2, 29)).ShouldBe(20);
    }

    [Fact]
    public void CrossCheck_OtherSexAndDate_NamesBoth()
    {
        var id = CitizenId.Parse("990101190001010018", profile: Inputs.Testing).Value;

        id.CrossCheck(Sex.Male, new DateOnly(1900, 1, 1)).ShouldBeEmpty();
        id.CrossCheck(null, null).ShouldBeEmpty();
        id.CrossCheck(Sex.Female, new DateOnly(1900, 1, 2))
            .Select(p => p.Code)
            .ShouldBe(["citizen-id.mismatch-sex", "citizen-id.mismatch-birth-date"]);
    }

    [Fact]
    public void Masked_AndToString_HideTheMiddle()
    {
        var id = CitizenId.Parse("990101190001010018", profile: Inputs.Testing).Value;

        id.Masked.ShouldBe("990101********0018");
        $"{id}".ShouldBe("990101********0018");
    }

    [Fact]
    public void Parse_AnyWellMadeNumber_RoundTrips() =>
        Inputs.Always(
            Numbers,
            number =>
                CitizenId.Parse(number, profile: Inputs.Testing).Value.Value == number
                && Inputs.WithOtherSpelling(number).All(other => CitizenId.Parse(other, profile: Inputs.Testing).Value.Value == number)
        );

    [Fact]
    public void Parse_AnyDigitChanged_IsNoticed() =>
        Inputs.Always(
            Numbers,
            number =>
                Inputs
                    .WithOneDigitChanged(number)
                    .All(changed => CitizenId.Parse(changed, profile: Inputs.Testing).Error?.Level == CheckLevel.CheckDigit)
        );

    [Fact]
    public void Parse_TwoNeighboursSwapped_IsNoticed() =>
        Inputs.Always(
            Numbers,
            number =>
                Enumerable
                    .Range(0, 16)
                    .Where(i => number[i] != number[i + 1])
                    .Select(i => $"{number[..i]}{number[i + 1]}{number[i]}{number[(i + 2)..]}")
                    .All(swapped => CitizenId.Parse(swapped, profile: Inputs.Testing).Error?.Level == CheckLevel.CheckDigit)
        );

    [Fact]
    public void Parse_AnyText_NeverThrowsNorRepeatsTheNumber() =>
        Inputs.Always(
            Inputs.Hostile,
            text =>
            {
                var parsed = CitizenId.Parse(text);
                return parsed.Raw == text && (parsed.IsValid || parsed.Error.Message.Length > 0);
            }
        );

    private static FsCheck.Gen<string> Numbers { get; } =
        from county in FsCheck.Fluent.Gen.Choose(100, 9999)
        from birth in Inputs.Dates
        from sequence in FsCheck.Fluent.Gen.Choose(1, 999)
        let first17 = $"99{county:0000}{birth:yyyyMMdd}{sequence:000}"
        select first17 + CitizenId.CheckCharacter(first17);
}
