using System.Text.RegularExpressions;

namespace Union.Texts.Citations;

/// <summary>What tells a document's title from other names in 书名号.</summary>
internal static partial class TitleWords
{
    /// <summary>Words a document's title ends with (domain 2(m).2); the rest is a book, a song, a newspaper.</summary>
    public const string Types =
        "决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|宪法|法典|法|条例|规定|办法|细则|规则|章程|方案|规划|纲要|计划|要点|说明|制度|标准|准则|守则|"
        + "解释|答复|会议记录|公约|协定|条约|宣言|目录|指南|指引|规范|规程|清单|总结|讲话|分解表|预案|合同|协议|办法实施办法|国务院令|名录|细目|序列|修正案|补充规定|共同纲领";

    public static bool IsDocument(string title) => Typed().IsMatch(title) || title.Contains("关于", StringComparison.Ordinal);

    /// <summary>A newspaper or site, or a paper that is filled in: a certificate, a form.</summary>
    public static bool IsOther(string title) => Periodical().IsMatch(title) || Form().IsMatch(title);

    /// <summary>办法, 意见: the kind alone, which only a short name that was given can be.</summary>
    public static bool IsBare(string title) => Bare().IsMatch(title);

    /// <summary>The title inside a title: 〈…〉, and &lt;…&gt; as it is typed for it.</summary>
    public static Match Carried(string title) => Inner().Match(title);

    [GeneratedRegex("(?:" + Types + ")\\s*(?:[（(〔\\[][^（）()〔〕]{1,20}[）)〕\\]]\\s*)*$")]
    private static partial Regex Typed();

    [GeneratedRegex("(?:网|报|年鉴|杂志|月刊|周刊|学报|频道|公众号|客户端)\\s*$(?<!通报|公报|简报)")]
    private static partial Regex Periodical();

    [GeneratedRegex(
        "(?:证|证书|执照|证明|(?:通知|决定|建议|申请|证明|批准|委托|报告|请求|保证)书|(?:登记|申请|审批|申报|统计)表|通知单|通关单|名册|回执)$"
    )]
    private static partial Regex Form();

    [GeneratedRegex("^(?:" + Types + "|实施意见|实施办法|实施方案|实施细则)$")]
    private static partial Regex Bare();

    [GeneratedRegex("[〈<《](?<title>[^〈〉<>《》]{2,150})[〉>》]")]
    private static partial Regex Inner();
}
