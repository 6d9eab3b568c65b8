using System.Globalization;
using FsCheck.Fluent;
using Union.Tests.Identifiers;
using Union.Texts.Targets;

namespace Union.Tests.Framework.Texts;

public sealed class TargetFinderTests(ITestOutputHelper output)
{
    // domain.md 2(m).6, T1–T43: what the parser reads of each row from a sentence of its kind; "" where it reads nothing and a person marks it.
    [Theory]
    [InlineData("T1", "到2017年年底,完成实名登记会员8000人。", "实名登记会员|AtLeast|8000|人|ByDate 2017-12-31")]
    [InlineData("T2", "到2017年年底,在档困难职工解困脱困150人。", "在档困难职工解困脱困|AtLeast|150|人|ByDate 2017-12-31")]
    [InlineData("T3", "到2017年年底,会员普惠受益人数达8000人次。", "会员普惠受益人数|AtLeast|8000|人次|ByDate 2017-12-31")]
    [InlineData("T4", "到2017年年底，单位25人以上依法建会达到50家。", "单位25人以上依法建会|AtLeast|50|家|ByDate 2017-12-31")]
    [InlineData(
        "T5 T6",
        "到2017年底,21家规模以上企业及511家社会组织工会全覆盖。",
        "规模以上企业全覆盖|AllOf|21|家|ByDate 2017-12-31;社会组织工会全覆盖|AllOf|511|家|ByDate 2017-12-31"
    )]
    [InlineData("T7", "到2017年底，完成旗级工会。", "")]
    [InlineData("T8", "到2017年底，苏木镇、园区和社区80%达标。", "苏木镇、园区和社区达标|AtLeast|80|%|ByDate 2017-12-31")]
    [InlineData("T9", "到2017年底，建成嘎查村示范点7家。", "嘎查村示范点|AtLeast|7|家|ByDate 2017-12-31")]
    [InlineData("T10", "到2017年底，规范“五类示范点”78家。", "五类示范点|AtLeast|78|家|ByDate 2017-12-31")]
    [InlineData("T11", "到2018年年底，完成实名登记会员1.4万人。", "实名登记会员|AtLeast|14000|人|ByDate 2018-12-31")]
    [InlineData("T12", "到2018年年底，在档困难职工80%解困脱困。", "在档困难职工解困脱困|AtLeast|80|%|ByDate 2018-12-31")]
    [InlineData("T13", "到2018年年底，普惠受益达1.4万人次。", "普惠受益|AtLeast|14000|人次|ByDate 2018-12-31")]
    [InlineData("T14", "到2018年年底，依法建会达到70家。", "依法建会|AtLeast|70|家|ByDate 2018-12-31")]
    [InlineData("T15", "到2018年年底，苏木镇、园区和社区全部完成。", "苏木镇、园区和社区|AllOf|100|%|ByDate 2018-12-31")]
    [InlineData("T16", "到2019年年底，完成实名登记会员1.8万人。", "实名登记会员|AtLeast|18000|人|ByDate 2019-12-31")]
    [InlineData("T17", "到2019年年底，在档困难职工全部解困脱困。", "在档困难职工解困脱困|AllOf|100|%|ByDate 2019-12-31")]
    [InlineData("T18", "到2019年年底，普惠受益达1.8万人次。", "普惠受益|AtLeast|18000|人次|ByDate 2019-12-31")]
    [InlineData("T19", "到2020年困难职工全部实现解困脱困。", "困难职工实现解困脱困|AllOf|100|%|ByDate 2020-12-31")]
    [InlineData("T20 T21", "企业工会组建率和职工入会率动态保持在80%以上。", "企业工会组建率|AtLeast|80|%|Always;职工入会率|AtLeast|80|%|Always")]
    [InlineData("T22", "有会员25人以上的应当建立委员会。", "有会员25人以上的应当建立委员会|AtLeast|25|人|None")]
    [InlineData("T23 T42", "开展“五个一”活动,即每年召开一次会员大会、一次职代会,开展一次协商、一次竞赛、一项活动。", "五个一|AtLeast|5|项|Yearly")]
    [InlineData("T24", "到2018年全旗所有苏木镇工会达到三类以上水平。", "全旗苏木镇工会达到三类以上水平|AllOf|100|%|ByDate 2018-12-31")]
    [InlineData("T25", "到2018年，其中一类的达到30%以上。", "其中一类|AtLeast|30|%|ByDate 2018-12-31")]
    [InlineData("T26", "确保苏木镇、社区在2018年全部达标。", "苏木镇、社区达标|AllOf|100|%|ByDate 2018-12-31")]
    [InlineData("T27", "每个苏木镇创建1个嘎查村试点。", "每个苏木镇创建嘎查村试点|AtLeast|1|个|None")]
    [InlineData("T27a", "夯实“一个基础”、强化“两个服务”、推进“三个组织”建会。", "")]
    [InlineData(
        "T28 T29 T30 T31 T32",
        "到今年年底,先锋号16家、奖状5家、标兵4家、职工之家38家、书屋25家共78家牌匾上墙。",
        "先锋号|AtLeast|16|家|ByDate 2017-12-31;奖状|AtLeast|5|家|ByDate 2017-12-31;标兵|AtLeast|4|家|ByDate 2017-12-31;"
            + "职工之家|AtLeast|38|家|ByDate 2017-12-31;书屋|AtLeast|25|家|ByDate 2017-12-31;牌匾上墙|AtLeast|78|家|ByDate 2017-12-31"
    )]
    [InlineData("T33", "从2017年开始,连续3年争创,使全市90%以上的工会达到标准化。", "全市工会达到标准化|AtLeast|90|%|ByDate 2019-12-31")]
    [InlineData("T34", "职工(包括各种用工形式)入会率达到95%以上。", "职工(包括各种用工形式)入会率|AtLeast|95|%|None")]
    [InlineData("T35", "会员满意率达90%以上。", "会员满意率|AtLeast|90|%|None")]
    [InlineData("T36", "各工会制定方案,4月30日前报市总工会。", "报市总工会|AtLeast|1|份|ByDate 2017-04-30")]
    [InlineData("T37", "每年推荐表彰。", "")]
    [InlineData("T38", "规定将经费全年收入的95%留在地方和基层。", "规定将经费全年收入留在地方和基层|AtLeast|95|%|Yearly")]
    [InlineData("T39", "每年基层工会的经费分成比例不低于60%。", "基层工会的经费分成|AtLeast|60|%|Yearly")]
    [InlineData("T40", "本级经费全年收入的70%用于对下级的补助。", "本级经费全年收入用于对下级的补助|AtLeast|70|%|Yearly")]
    [InlineData("T41", "每年安排专项资金不低于补助总额的10%。", "安排专项资金不低于补助总额|AtLeast|10|%|Yearly")]
    [InlineData("T43", "把工会组织的服务延伸到8小时之外。", "")]
    public void Every_target_row_is_read_or_known_not_to_be(string row, string sentence, string expected)
    {
        var read = TargetFinder.Find(sentence, 2017);

        string.Join(';', read.Select(Words)).ShouldBe(expected, row);
        read.ShouldAllBe(p => sentence.Substring(p.SentenceStart, p.Sentence.Length) == p.Sentence && p.Sentence.Contains(p.Phrase));
    }

    [Theory]
    [InlineData("力争2019年年底前建成职工书屋25家。", "职工书屋|AtLeast|25|家|ByDate 2019-12-31")]
    [InlineData("年内新建工会不少于三十家，发展会员二千人。", "工会|AtLeast|30|家|ByDate 2017-12-31;发展会员|AtLeast|2000|人|ByDate 2017-12-31")]
    [InlineData("确保百分之八十五以上的企业建会。", "企业建会|AtLeast|85|%|None")]
    [InlineData("投入资金不超过1.5亿元，到“十四五”末完成。", "投入资金|AtMost|150000000|元|ByDate 2025-12-31")]
    [InlineData("二〇一八年六月底前，培训１２００人次。", "培训|AtLeast|1200|人次|ByDate 2018-06-30")]
    [InlineData("到2017年底实现１００％全覆盖。", "全覆盖|AllOf|100|%|ByDate 2017-12-31")]
    [InlineData("上半年完成培训3,500人次。", "上半年完成培训|AtLeast|3500|人次|ByDate 2017-06-30")]
    public void Numbers_units_and_dates_are_read_as_people_write_them(string sentence, string expected) =>
        string.Join(';', TargetFinder.Find(sentence, 2017).Select(Words)).ShouldBe(expected);

    [Theory]
    [InlineData("已发展会员300人，同比增加12%。")]
    [InlineData("截至2016年底，全县共有工会120家。")]
    [InlineData("到2016年底，会员达到300人。")]
    [InlineData("按照《三年规划(2015—2017年) 》（测工发〔2017〕32号）要求开展工作。")]
    [InlineData("不足25人的可以联合建会。")]
    [InlineData("到2017年2月31日，会员达到")]
    [InlineData("")]
    [InlineData("第十条 会员代表大会每届任期五年。")]
    public void What_sets_no_target_is_not_proposed(string text) => TargetFinder.Find(text, 2017).ShouldBeEmpty();

    [Fact]
    public void A_total_knows_its_parts_and_a_share_what_it_is_of()
    {
        var read = TargetFinder.Find("到2018年底，先锋号16家、奖状5家、标兵4家共78家。在档困难职工到2018年80%脱困。", 2017);

        var total = read.Single(p => p.Amount == 78);
        read.Where(p => p.PartOf == total.NumberStart).Select(p => p.Amount).ShouldBe([16, 5, 4]);
        read[^1].Base.ShouldBe("在档困难职工");
    }

    [Fact]
    public void The_targets_of_the_county_plan_are_proposed()
    {
        var file = Directory.GetFiles(Path.Combine(SharedDocuments.Require(), "union"), "000*.txt").Single();

        var read = TargetFinder.Find(File.ReadAllText(file), 2017);

        foreach (var p in read)
            output.WriteLine($"{p.Anchor} {Words(p)}");
        // T1–T6, T8–T22, T23–T27, T28–T32 with their total, and 规模以上企业全覆盖 once more; T7 (完成旗级工会) has no number.
        read.Count.ShouldBe(33);
        read.Count(p => p.Anchor == "s-2").ShouldBe(17);
        read.Where(p => p.PartOf is not null).Sum(p => p.Amount).ShouldBe(88);
    }

    [Fact]
    public void Any_text_is_read_without_failing_and_in_time()
    {
        var pieces = new[]
        {
            "到2017年",
            "年底",
            "8000",
            "人次",
            "%",
            "以上",
            "达到",
            "全部",
            "、",
            "，",
            "。",
            "《",
            "》",
            "（",
            ")",
            "共",
            "万",
            "十四五末",
            "\n",
            "一",
        };
        Inputs.Always(
            Gen.OneOf(Inputs.Hostile, Gen.Elements(pieces).ListOf().Select(parts => string.Concat(parts))),
            text =>
                TargetFinder
                    .Find(text, 2017)
                    .All(p => text.Substring(p.SentenceStart, p.Sentence.Length) == p.Sentence && p.NumberStart < text.Length)
        );
    }

    [Fact]
    public async Task Millions_of_characters_come_to_an_end()
    {
        var dense = string.Concat(Enumerable.Repeat("到2017年年底，先锋号16家、奖状5家共78家，在档困难职工80%脱困。", 30_000));
        (await Waiting.EndsAsync(() => TargetFinder.Find(dense, 2017))).Count.ShouldBeGreaterThan(0);
        (await Waiting.EndsAsync(() => TargetFinder.Find(new string('一', 3_000_000), 2017))).ShouldBeEmpty();
    }

    private static string Words(TargetProposal p) =>
        $"{p.Subject}|{p.Comparison}|{p.Amount?.ToString("0.##", CultureInfo.InvariantCulture)}|{p.Unit}|{p.Term}"
        + (p.DueOn is { } due ? $" {due:yyyy-MM-dd}" : "");
}
