using Union.Identifiers;
using Union.Identifiers.Documents;

namespace Union.Tests.Identifiers.Documents;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("测工发〔2099〕1号", "测工发", 2099, 1)]
    [InlineData("测工办发〔2099〕28号", "测工办发", 2099, 28)]
    [InlineData("测党办字〔2099〕110号", "测党办字", 2099, 110)]
    [InlineData("法〔1998〕86号", "法", 1998, 86)]
    public void Parse_CanonicalNumber_IsKept(string input, string code, int year, int sequence)
    {
        var parsed = DocumentNumber.Parse(input, DocumentNumberPurpose.Issuing);

        parsed.Value.Kind.ShouldBe(DocumentNumberKind.Ordinary);
        parsed.Value.Code.ShouldBe(code);
        parsed.Value.Year.ShouldBe(year);
        parsed.Value.Sequence.ShouldBe(sequence);
        parsed.Value.ToString().ShouldBe(input);
        parsed.Warnings.ShouldBeEmpty();
        DocumentNumber.IsCanonical(input).ShouldBeTrue();
    }

    [Theory]
    [InlineData("测工发[2099]1号", "测工发〔2099〕1号")]
    [InlineData("测工办发【2099】28号", "测工办发〔2099〕28号")]
    [InlineData("测工发(2099)1号", "测工发〔2099〕1号")]
    [InlineData("测工发（2099）1号", "测工发〔2099〕1号")]
    [InlineData("测工发［2099］1号", "测工发〔2099〕1号")]
    [InlineData("测工发〖2099〗1号", "测工发〔2099〕1号")]
    [InlineData("测工发〈2099〉1号", "测工发〔2099〕1号")]
    [InlineData("测工发{2099}1号", "测工发〔2099〕1号")]
    [InlineData("测工发﹝2099﹞1号", "测工发〔2099〕1号")]
    [InlineData("测工发（2099]1号", "测工发〔2099〕1号")]
    [InlineData(" 测 工 发 〔 2099 〕 1 号 ", "测工发〔2099〕1号")]
    [InlineData("测工发〔２０９９〕１号", "测工发〔2099〕1号")]
    [InlineData("测工發〔2099〕6號", "测工发〔2099〕6号")]
    [InlineData("[测厅办字(1993)54号]", "测厅办字〔1993〕54号")]
    [InlineData("（测工发〔2099〕1号）", "测工发〔2099〕1号")]
    [InlineData("测工发〔2099〕27号文件", "测工发〔2099〕27号")]
    [InlineData("总工办发【2017】14号", "总工办发〔2017〕14号")]
    [InlineData("总工发[2008]3号", "总工发〔2008〕3号")]
    [InlineData("总工發〔2019〕6號", "总工发〔2019〕6号")]
    [InlineData("工发电〔2007〕4号", "工发电〔2007〕4号")]
    [InlineData("测工发〔2007年〕4号", "测工发〔2007〕4号")]
    public void Parse_VariantOfBracketsOrWidth_IsNormalisedSilently(string input, string canonical)
    {
        var parsed = DocumentNumber.Parse(input, DocumentNumberPurpose.Issuing);

        parsed.Value.ToString().ShouldBe(canonical);
        parsed.Warnings.ShouldBeEmpty();
        parsed.Raw.ShouldBe(input);
        DocumentNumber.IsCanonical(input).ShouldBe(input == canonical);
    }

    [Theory]
    [InlineData("测工发〔2099〕01号", "测工发〔2099〕1号", "document-number.leading-zero")]
    [InlineData("测工发〔2099〕第15号", "测工发〔2099〕15号", "document-number.di")]
    [InlineData("(测工办 2014 47 号)", "测工办〔2014〕47号", "document-number.brackets-lost")]
    [InlineData("(鄂工办 2014 47 号)", "鄂工办〔2014〕47号", "document-number.brackets-lost")]
    [InlineData("测工发2014年47号", "测工发〔2014〕47号", "document-number.brackets-lost")]
    public void Parse_OldHabit_IsAWarningWhenRecordedAndAnErrorWhenIssued(string input, string canonical, string code)
    {
        var recorded = DocumentNumber.Parse(input);
        recorded.Value.ToString().ShouldBe(canonical);
        recorded.Warnings.ShouldHaveSingleItem().Code.ShouldBe(code);
        recorded.Raw.ShouldBe(input);

        DocumentNumber.Parse(input, DocumentNumberPurpose.Issuing).Error.ShouldNotBeNull().Code.ShouldBe(code);
        DocumentNumber.IsCanonical(input).ShouldBeFalse();
    }

    [Theory]
    [InlineData("测工发〔99〕1号", "四位数字")]
    [InlineData("测工发〔1899〕1号", "四位数字")]
    [InlineData("舒工字(2021)32]号", "括号不配对")]
    [InlineData("测工发2016[15]号", "括住的应是年份")]
    [InlineData("测工发〔2099〕号", "序号应为")]
    [InlineData("测工发〔2099〕0号", "序号应为")]
    [InlineData("测工发〔2099〕100000号", "序号应为")]
    [InlineData("测工发〔2099〕十五号", "序号应为")]
    [InlineData("测工发〔2099〕15", "以“号”字结尾")]
    [InlineData("测工发15号", "没有年份")]
    [InlineData("测〔2099〕15号", "机关代字")]
    [InlineData("测测测测测测测测测测测测测〔2099〕15号", "机关代字")]
    [InlineData("ABC〔2099〕15号", "机关代字应为汉字")]
    [InlineData("测工发〔2099〕15号之二", "以“号”字结尾")]
    [InlineData("〔2099〕15号", "没有机关代字")]
    [InlineData("", "没有填写")]
    [InlineData(null, "没有填写")]
    public void Parse_GarbledNumber_IsRefusedWithReasonAndKeptRaw(string? input, string message)
    {
        var parsed = DocumentNumber.Parse(input);

        parsed.Error.ShouldNotBeNull().Message.ShouldContain(message);
        parsed.Error.Message.ShouldEndWith("。");
        parsed.Raw.ShouldBe(input ?? "");
    }

    [Theory]
    [InlineData("劳动和社会保障部令第22号", DocumentNumberKind.Order, "劳动和社会保障部", null, 22, "劳动和社会保障部令第22号")]
    [InlineData("国务院令第619号", DocumentNumberKind.Order, "国务院", null, 619, "国务院令第619号")]
    [InlineData(
        "浙江省第十一届人民代表大会常务委员会公告第58号",
        DocumentNumberKind.Announcement,
        "浙江省第十一届人民代表大会常务委员会",
        null,
        58,
        "浙江省第十一届人民代表大会常务委员会公告第58号"
    )]
    [InlineData("中华人民共和国主席令第七十三号", DocumentNumberKind.Order, "中华人民共和国主席", null, 73, "中华人民共和国主席令第73号")]
    [InlineData("海关总署第61号令", DocumentNumberKind.Order, "海关总署", null, 61, "海关总署令第61号")]
    [InlineData("公安部令（第１４９号）", DocumentNumberKind.Order, "公安部", null, 149, "公安部令第149号")]
    [InlineData("财政部公告2099年第5号", DocumentNumberKind.Announcement, "财政部", 2099, 5, "财政部公告2099年第5号")]
    public void Parse_OrderOrAnnouncement_IsItsOwnGrammar(
        string input,
        DocumentNumberKind kind,
        string issuer,
        int? year,
        int sequence,
        string canonical
    )
    {
        var number = DocumentNumber.Parse(input).Value;

        number.Kind.ShouldBe(kind);
        number.Code.ShouldBe(issuer);
        number.Year.ShouldBe(year);
        number.Sequence.ShouldBe(sequence);
        number.ToString().ShouldBe(canonical);
    }

    [Theory]
    [InlineData("总工发〔2015〕27号", "总", "工发")]
    [InlineData("内工办发〔2015〕28号", "内", "工办发")]
    [InlineData("杭党办字〔2016〕110号", "杭", "党办字")]
    [InlineData("法释〔2015〕11号", "法释", "")]
    public void OrganAndSuffix_AreReadOffTheCode(string input, string organ, string suffix)
    {
        var number = DocumentNumber.Parse(input).Value;

        number.Organ.ShouldBe(organ);
        number.Suffix.ShouldBe(suffix);
    }

    [Fact]
    public void Create_AcceptsOnlyWhatMayBeIssued()
    {
        DocumentNumber.Create("测工发", 2099, 1).ToString().ShouldBe("测工发〔2099〕1号");
        Should.Throw<ArgumentException>(() => DocumentNumber.Create("测工发", 99, 1));
        Should.Throw<ArgumentException>(() => DocumentNumber.Create("测工发", 2099, 0));
        Should.Throw<ArgumentException>(() => DocumentNumber.Create("测 工发", 2099, 1));
        Should.Throw<ArgumentException>(() => DocumentNumber.Create("X", 2099, 1));
    }

    [Fact]
    public void TrapPairs_AreDifferentNumbers()
    {
        DocumentNumber.Parse("总工发〔2015〕27号").Value.ShouldNotBe(DocumentNumber.Parse("总工发〔2016〕27号").Value);
        DocumentNumber.Parse("鄂党办发〔2015〕17号").Value.ShouldNotBe(DocumentNumber.Parse("鄂工发〔2015〕17号").Value);
        DocumentNumber.Parse("总工发[2015]27号").Value.ShouldBe(DocumentNumber.Parse("总工发〔2015〕27号").Value);
    }

    [Fact]
    public void Order_IsThatOfARegister()
    {
        string[] texts = ["测工发〔2099〕10号", "测工发〔2098〕12号", "测工发〔2099〕9号"];

        texts
            .Select(text => DocumentNumber.Parse(text).Value)
            .Order()
            .Select(number => number.ToString())
            .ShouldBe(["测工发〔2098〕12号", "测工发〔2099〕9号", "测工发〔2099〕10号"]);
    }

    [Fact]
    public void ToString_OfAnyNumber_ParsesBack() =>
        Inputs.Always(
            DocumentNumbers.Any,
            number =>
                DocumentNumber.Parse(number.ToString(), DocumentNumberPurpose.Issuing).Value == number
                && DocumentNumber.IsCanonical(number.ToString())
        );

    [Fact]
    public void Parse_AnySpelling_GivesTheSameNumber() =>
        Inputs.Always(DocumentNumbers.Spelled, spelled => DocumentNumber.Parse(spelled.Text).Value == spelled.Number);

    [Fact]
    public void Parse_AnyText_NeverThrowsAndIsIdempotent() =>
        Inputs.Always(
            Inputs.Hostile,
            text =>
            {
                var parsed = DocumentNumber.Parse(text);
                return parsed.Raw == text && (!parsed.IsValid || DocumentNumber.Parse(parsed.Value.ToString()).Value == parsed.Value);
            }
        );
}
