using Union.Texts.Citations;

namespace Union.Tests.Framework.Texts;

/// <summary>What the five texts of the unions cite: the 36 rows of domain.md 2(m).4, each with the words that tell it and its number.</summary>
internal static class SeedCitations
{
    public static IEnumerable<SeedCitation> Of(int seed) =>
        seed switch
        {
            0 =>
            [
                new(1, "鄂尔多斯市委关于加强和改进党的群团工作的实施意见", "鄂党办发〔2015〕11号"),
                new(2, "鄂尔多斯市委关于印发〈鄂尔多斯市群团改革实施方案〉的通知", "鄂党办发〔2016〕17号"),
                new(3, "杭锦旗委关于印发〈杭锦旗总工会改革实施方案(试行)〉的通知", "杭党办字〔2016〕110号"),
                new(4, "鄂尔多斯市总工会关于增强基层工会活力发挥基层工会作用的实施意见", "鄂工发〔2017〕32号"),
                new(5, "中华全国总工会关于印发〈工会会员会籍管理办法〉的通知", "总工发〔2016〕15号"),
                new(6, "中华全国总工会推进基层工会组织和工会会员实名制管理工作方案", null),
                new(7, "内蒙古自治区总工会关于转发〈中华全国总工会办公厅关于困难职工脱困解困工作有关问题的说明〉的通知", "内工发〔2017〕55号"),
                new(8, "鄂尔多斯市总工会困难职工帮扶救助实施细则", null),
                new(9, "杭锦旗总工会困难职工帮扶救助实施细则", null),
                new(10, "中华人民共和国工会法", null),
                new(11, "中国工会章程", null),
                new(12, "中华全国总工会关于印发<机关工会工作暂行条例>的通知", "总工发〔2015〕27号"),
                new(13, "企业工会工作条例", null),
                new(14, "中华全国总工会关于印发<工会基层组织选举工作条例>的通知", "总工发〔2016〕27号"),
                new(15, "杭锦旗总工会改革实施方案(试行)", null),
                new(
                    16,
                    "内蒙古自治区总工会关于印发〈苏木乡镇(街道)工会和开发区(工业园区)工会规范化建设“双创优”活动考评办法(试行)〉的通知",
                    "内工办发〔2015〕28号"
                ),
                new(
                    17,
                    "鄂尔多斯市总工会关于印发〈鄂尔多斯市总工会苏木乡镇(街道)和社区工会规范化建设三年规划(2015—2017年)〉的通知",
                    "鄂工发〔2015〕17号"
                ),
                new(18, "杭锦旗总工会基层组织建设改革工作任务及责任分解表", null),
            ],
            1 =>
            [
                new(19, "平顶山市总工会关于开展争创“六好”县(市、区)、乡镇(街道)、基层工会活动的实施意见(试行)", null),
                new(20, "河南省总工会关于开展争创“六好”县(市、区)、乡镇(街道)、基层工会活动的意见(试行)", null),
            ],
            // 22: 全国总工会规定… names no document.
            2 => [new(21, "中国工会章程", null), new(22, "全国总工会规定", null)],
            3 =>
            [
                new(23, "自治区总工会关于认真学习宣传贯彻中共十九大精神的通知", null),
                new(24, "以改革为动力推进工作创新团结动员广大职工为实现自治区第十次党代会提出的宏伟目标建功立业", null),
                new(25, "新时期产业工人队伍建设改革方案", null),
                new(26, "内蒙古自治区党委自治区人民政府<新时期产业工人队伍建设改革方案>的实施意见", null),
                new(27, "关于我区产业工人地位及作用发挥情况的调研报告", null),
                new(28, "关于增强基层工会活力发挥基层工会作用的实施意见", null),
                new(29, "关于加强公司制企业职工董事制度、职工监事制度建设的实施意见", null),
                new(30, "盟市工会集体协商工作考核评价办法", null),
                new(30, "集体协商工作五年规划", null),
                new(30, "工会联系引导劳动关系领域社会组织工作实施方案", null),
                new(30, "进一步加强“抓基层夯基础建机制求实效”工作的指导意见", null),
                new(30, "厂务公开民主管理实施细则", null),
                new(30, "全总大力推进工会工作法治化建设的实施意见", null),
            ],
            _ =>
            [
                new(31, "中华人民共和国工会法", null),
                new(31, "中国工会章程", null),
                new(32, "中华全国总工会关于新形势下加强基层工会建设的意见", null),
                new(33, "自治区总工会关于进一步加强xxx工会工作的意见", null),
                new(33, "关于进一步加强开发区工会建设的意见", null),
                new(34, "鄂温克县人民政府与鄂温克县总工会联席会议制度假设干规定", null),
                new(35, "XX市推进货车司机等群体入会实施方案", null),
                new(36, "关于在全市非公有制企业中进一步加强党建带工建工作的实施意见", null),
            ],
        };

    /// <summary>The title inside a listed title, which the table names in its notes.</summary>
    public static bool IsCarried(int seed, Citation citation) =>
        citation.Form == CitationForm.Carried
        && Of(seed).Any(row => TitleKey.Of(row.Title).Contains(TitleKey.Of(citation.Title!), StringComparison.Ordinal));
}

internal sealed record SeedCitation(int Row, string Title, string? Number)
{
    /// <summary>Title and number are both right; a short name counts by what it stands for.</summary>
    public bool Matches(Citation citation) =>
        citation.Form != CitationForm.Carried
        && citation.Title is { } title
        && TitleKey.Of(title) == TitleKey.Of(Title)
        && citation.Number?.ToString() == Number;
}
