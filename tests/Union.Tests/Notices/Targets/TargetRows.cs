namespace Union.Tests.Notices.Targets;

/// <summary>All rows of domain.md 2(m).6: T1–T43 of three texts; T10 twice, as the goal and as the total of T28–T32.</summary>
internal static class TargetRows
{
    private const string Y17 = "2017-12-31";
    private const string Y18 = "2018-12-31";
    private const string Y19 = "2019-12-31";
    private const string Least = "AtLeast";
    private const string All = "AllOf";
    private const string ByDate = "ByDate";

    public static IReadOnlyList<TargetRow> Rows { get; } =
    [
        new("T1", "S0", "实名登记会员", Least, "8000", "人", ByDate, Y17),
        new("T2", "S0", "在档困难职工解困脱困", Least, "150", "人", ByDate, Y17),
        new("T3", "S0", "会员普惠受益人数", Least, "8000", "人次", ByDate, Y17),
        new("T4", "S0", "一级行政企事业单位依法建会", Least, "50", "家", ByDate, Y17) { Words = "一级行政企事业单位25人以上依法建会达到50家" },
        new("T5", "S0", "规模以上企业全覆盖", All, "21", "家", ByDate, Y17) { Indicator = "I03" },
        new("T6", "S0", "社会组织全覆盖", All, "511", "家", ByDate, Y17) { Indicator = "I04" },
        new("T7", "S0", "旗级工会规范化完成", "Exactly", "1", "家", ByDate, Y17),
        new("T8", "S0", "苏木镇(管委会)、园区和社区达标", Least, "80", "%", ByDate, Y17),
        new("T9", "S0", "嘎查村示范点", Least, "7", "家", ByDate, Y17),
        new("T10", "S0", "规范五类示范点", Least, "78", "家", ByDate, Y17),
        new("T11", "S0", "实名登记会员", Least, "14000", "人", ByDate, Y18),
        new("T12", "S0", "在档困难职工解困脱困", Least, "80", "%", ByDate, Y18) { Base = "在档困难职工" },
        new("T13", "S0", "普惠受益", Least, "14000", "人次", ByDate, Y18),
        new("T14", "S0", "一级行政企事业单位依法建会", Least, "70", "家", ByDate, Y18),
        new("T15", "S0", "苏木镇(管委会)、园区、社区达标", All, "100", "%", ByDate, Y18),
        new("T16", "S0", "实名登记会员", Least, "18000", "人", ByDate, Y19),
        new("T17", "S0", "在档困难职工解困脱困", All, "100", "%", ByDate, Y19) { Base = "在档困难职工" },
        new("T18", "S0", "普惠受益", Least, "18000", "人次", ByDate, Y19),
        new("T19", "S0", "困难职工全部解困脱困", All, "100", "%", ByDate, "2020-12-31") { Clause = "三" },
        new("T20", "S0", "企业工会组建率", Least, "80", "%", "Always") { Clause = "三", Indicator = "I01" },
        new("T21", "S0", "职工入会率", Least, "80", "%", "Always") { Clause = "三" },
        new("T22", "S0", "机关单独建会", Least, "25", "人", "None") { Clause = "三", Words = "有会员25人以上的应当建立机关工会委员会" },
        new("T23", "S0", "五个一", Least, "5", "项", "Yearly") { Clause = "三" },
        new("T24", "S0", "苏木镇、园区工会达三类以上", All, "100", "%", ByDate, Y18) { Clause = "四" },
        new("T25", "S0", "其中一类", Least, "30", "%", ByDate, Y18) { Clause = "四" },
        new("T26", "S0", "苏木镇(管委会)、社区六有达标并双亮", All, "100", "%", ByDate, Y18)
        {
            Clause = "四",
            Words = "按照三年规划(2015—2017年)要求，确保苏木镇(管委会)、社区在2018年全部达标",
        },
        new("T27", "S0", "每个苏木乡镇创建嘎查村试点", Least, "1", "个", "None") { Clause = "四" },
        new("T27a", "S0", "“12345”思路", "None", "", "", "None"),
        new("T10b", "S0", "荣获称号单位牌匾上墙", Least, "78", "家", ByDate, Y17) { Clause = "五" },
        new("T28", "S0", "工人先锋号", Least, "16", "家", ByDate, Y17) { Clause = "五", PartOf = "T10b" },
        new("T29", "S0", "五一劳动奖状", Least, "5", "家", ByDate, Y17) { Clause = "五", PartOf = "T10b" },
        new("T30", "S0", "五一巾帼标兵", Least, "4", "家", ByDate, Y17) { Clause = "五", PartOf = "T10b" },
        new("T31", "S0", "职工之家", Least, "38", "家", ByDate, Y17) { Clause = "五", PartOf = "T10b" },
        new("T32", "S0", "职工书屋", Least, "25", "家", ByDate, Y17) { Clause = "五", PartOf = "T10b" },
        new("T33", "S1", "县(市、区)、乡镇(街道)、基层工会标准化达标", Least, "90", "%", ByDate, "2011-12-31"),
        new("T34", "S1", "职工入会率", Least, "95", "%", "EachReview"),
        new("T35", "S1", "会员满意率", Least, "90", "%", "EachReview"),
        new("T36", "S1", "实施方案报市总组织部", "Exactly", "1", "份", ByDate, "2009-04-30"),
        new("T37", "S1", "推荐表彰", "None", "", "", "Yearly"),
        new("T38", "S2", "地方和基层留成", Least, "95", "%", "Yearly") { Base = "全国工会经费收入" },
        new("T39", "S2", "基层分成", Least, "60", "%", "Yearly"),
        new("T40", "S2", "对下补助占全总本级收入", Least, "70", "%", "Yearly"),
        new("T41", "S2", "乡镇园区专项占对下补助", Least, "10", "%", "Yearly"),
        new("T42", "S2", "五个一", Least, "5", "项", "Yearly"),
        new("T43", "S2", "服务延伸到8小时之外", "None", "", "", "None"),
    ];

    /// <summary>A body in which every row of the document has its sentence.</summary>
    public static string BodyOf(string doc) =>
        string.Join(
            "\n\n",
            Rows.Where(r => r.Doc == doc)
                .GroupBy(r => r.Clause)
                .Select(g => $"{g.Key}、目标{g.Key}\n\n{string.Join("\n\n", g.Select(r => r.Sentence))}")
        );
}
