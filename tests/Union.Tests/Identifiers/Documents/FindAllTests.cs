using FsCheck.Fluent;
using Union.Identifiers.Documents;

namespace Union.Tests.Identifiers.Documents;

public sealed class FindAllTests
{
    [Theory]
    [InlineData(
        "根据《测市关于加强工作的意见》(测党办发〔2015〕11号)和《方案》（测工发[2017]32号）精神",
        "测党办发〔2015〕11号",
        "测工发〔2017〕32号"
    )]
    [InlineData("测工发〔2099〕1号、测工发〔2099〕2号和测工发〔2099〕3号", "测工发〔2099〕1号", "测工发〔2099〕2号", "测工发〔2099〕3号")]
    [InlineData("现将测工办发【2017】14号转发给你们", "测工办发〔2017〕14号")]
    [InlineData("飞机场，按测办发(1985)49号文件办理", "测办发〔1985〕49号")]
    [InlineData("各单位要认真贯彻落实测工发〔2099〕7号", "测工发〔2099〕7号")]
    [InlineData("测县总工会测工发〔2099〕7号", "测工发〔2099〕7号")]
    [InlineData("自公布之日起，我院法〔1998〕86号、以法发〔1993〕15号废止", "法〔1998〕86号", "法发〔1993〕15号")]
    [InlineData("（测工办 2014 47 号）", "测工办〔2014〕47号")]
    [InlineData("总 工 发 〔2017〕 3 号", "总工发〔2017〕3号")]
    [InlineData("测工发\n〔2017〕\n3号", "测工发〔2017〕3号")]
    [InlineData("测工發〔２０１７〕第０３號", "测工发〔2017〕3号")]
    [InlineData("2012年4月28日中华人民共和国国务院令第619号公布", "中华人民共和国国务院令第619号")]
    [InlineData("国务院、中央军事委员会令第一百零三号", "国务院、中央军事委员会令第103号")]
    [InlineData("1998年11月3日原国家工商行政管理局令第1号", "国家工商行政管理局令第1号")]
    [InlineData("依照劳动法和国务院令第5号", "国务院令第5号")]
    [InlineData("对外贸易经济合作部令第6号", "对外贸易经济合作部令第6号")]
    [InlineData("测省总工会第十四届执行委员会公告第5号", "测省总工会第十四届执行委员会公告第5号")]
    [InlineData("《规定》（公安部第69号令）", "公安部令第69号")]
    [InlineData("财政部公告2099年第5号", "财政部公告2099年第5号")]
    [InlineData("测部令（第12号）已废止", "测部令第12号")]
    [InlineData("按测工发2017年第32号和测工办2017第5号办理", "测工发〔2017〕32号", "测工办〔2017〕5号")]
    public void FindAll_InProse_FindsNumberAndItsOwner(string text, params string[] expected) =>
        DocumentNumber.FindAll(text).Select(match => match.Number.ToString()).ShouldBe(expected);

    [Theory]
    [InlineData("舒工字(2021)32]号")]
    [InlineData("测工发2016[15]号")]
    [InlineData("测工发〔99〕1号")]
    [InlineData("（2019）测01民终1号")]
    [InlineData("责令第三方停止，第5号楼")]
    [InlineData("2017年3月15号")]
    [InlineData("〔2017〕5号")]
    [InlineData("印发2017年第3号简报")]
    [InlineData("违反第5号令的")]
    [InlineData("测工发〔2099〕0号")]
    [InlineData("")]
    public void FindAll_WhereThereIsNone_FindsNone(string text) => DocumentNumber.FindAll(text).ShouldBeEmpty();

    [Fact]
    public void FindAll_GivesPositionsInTheTextAsWritten()
    {
        const string text = "依据测工发 [2099] 01 号，";

        var match = DocumentNumber.FindAll(text).ShouldHaveSingleItem();

        text[match.Start..match.End].ShouldBe("测工发 [2099] 01 号");
    }

    [Fact]
    public void FindAll_FindsWhatToStringWrites() =>
        Inputs.Always(
            from numbers in DocumentNumbers.Any.ListOf()
            from separator in Gen.Elements("、", "；《某办法》（", "。\n", "以及", "，根据")
            select (numbers, separator),
            sample =>
                DocumentNumber
                    .FindAll(string.Concat(sample.numbers.Select(number => sample.separator + number)))
                    .Select(match => match.Number)
                    .SequenceEqual(sample.numbers)
        );

    [Fact]
    public void FindAll_FindsEverySpellingAtItsPlace() =>
        Inputs.Always(
            DocumentNumbers.Spelled,
            spelled =>
                DocumentNumber.FindAll($"参见《某文》（{spelled.Text}）。") is [{ Start: 7 } match]
                && match.Number == spelled.Number
                && match.Length == spelled.Text.Length
        );

    [Fact]
    public void FindAll_InAnyText_NeverThrowsAndAgreesWithParse() =>
        Inputs.Always(
            Inputs.Hostile,
            text =>
            {
                var end = 0;
                return DocumentNumber
                    .FindAll(text)
                    .All(match =>
                    {
                        var inOrder = match.Start >= end;
                        end = match.End;
                        return inOrder && DocumentNumber.Parse(text[match.Start..match.End]).Value == match.Number;
                    });
            }
        );

    [Theory]
    [InlineData("〔", 2)]
    [InlineData("令第1号", 2)]
    [InlineData("测工发〔2099〕1", 10)]
    [InlineData("测", 1)]
    [InlineData("〔2099", 1)]
    [InlineData("发 2099 ", 1)]
    [InlineData("令第", 1)]
    [InlineData("第一", 1)]
    [InlineData("测 ", 1)]
    [InlineData("公告2099年第五号、", 1)]
    [InlineData("号", 1)]
    public void FindAll_MillionsOfHostileCharacters_Ends(string unit, int millions)
    {
        var text = string.Concat(Enumerable.Repeat(unit, millions * 1_000_000 / unit.Length)) + "，测工发〔2099〕1号";

        DocumentNumber.FindAll(text)[^1].Number.ToString().ShouldBe("测工发〔2099〕1号");
    }

    [Fact]
    public void FindAll_InTheRealStatutes_AgreesWithParse()
    {
        var found = 0;
        foreach (
            var file in Directory
                .EnumerateFiles(SharedDocuments.Require(), "*.*", SearchOption.AllDirectories)
                .Where(file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".txt", StringComparison.Ordinal))
        )
        {
            var text = File.ReadAllText(file);
            foreach (var match in DocumentNumber.FindAll(text))
            {
                DocumentNumber.Parse(text[match.Start..match.End]).Value.ShouldBe(match.Number);
                found++;
            }
        }
        found.ShouldBeGreaterThan(700);
    }

    [Fact]
    public void FindAll_InTheSeedPlan_FindsAllTenCitations()
    {
        var text = File.ReadAllText(Path.Combine(SharedDocuments.Require(), "union", "000_d5b5f1e726f0c808.txt"));

        DocumentNumber
            .FindAll(text)
            .Select(match => match.Number.ToString())
            .ShouldBe([
                "鄂党办发〔2015〕11号",
                "鄂党办发〔2016〕17号",
                "杭党办字〔2016〕110号",
                "鄂工发〔2017〕32号",
                "总工发〔2016〕15号",
                "内工发〔2017〕55号",
                "总工发〔2015〕27号",
                "总工发〔2016〕27号",
                "内工办发〔2015〕28号",
                "鄂工发〔2015〕17号",
            ]);
    }
}
