using System.Text.RegularExpressions;

namespace Union.Notices.Import;

/// <summary>Puts a document in the kind people filter by: a rank of the law, or the 文种 its title ends with.</summary>
internal static partial class DocumentKinds
{
    /// <summary>Folder names of law collections; the seven branches of the law are all 法律.</summary>
    static readonly Dictionary<string, string> Folders = new(StringComparer.Ordinal)
    {
        ["宪法"] = "宪法",
        ["宪法相关法"] = "法律",
        ["刑法"] = "法律",
        ["民法典"] = "法律",
        ["民法商法"] = "法律",
        ["社会法"] = "法律",
        ["经济法"] = "法律",
        ["行政法"] = "法律",
        ["诉讼与非诉讼程序法"] = "法律",
        ["法律"] = "法律",
        ["行政法规"] = "行政法规",
        ["司法解释"] = "司法解释",
        ["地方法规"] = "地方性法规",
        ["地方性法规"] = "地方性法规",
        ["部门规章"] = "部门规章",
        ["规范性文件"] = "规范性文件",
        ["公告"] = "公告",
        ["讲话"] = "讲话",
        ["年鉴"] = "年鉴",
    };

    /// <param name="folders">Folders from the imported one down to the file.</param>
    /// <param name="title">The document's title.</param>
    /// <param name="issuer">Its issuer, if known.</param>
    /// <param name="number">Its own number, if known.</param>
    public static string? Find(IEnumerable<string> folders, string title, string? issuer, string? number)
    {
        var byFolder = folders.Select(f => Folders.GetValueOrDefault(f)).LastOrDefault(k => k is not null);
        // A ministry's letter stays a letter in whatever folder it was collected: 行政法规制定程序条例§5, 规章制定程序条例§7.
        if (
            byFolder is "行政法规" or "部门规章"
            && (PaperNumber().IsMatch(number ?? "") && issuer != "国务院" || title.EndsWith("通知", StringComparison.Ordinal))
        )
            return "规范性文件";
        if (byFolder is not null)
            return byFolder;
        if (
            title.StartsWith("中华人民共和国", StringComparison.Ordinal)
            && title.EndsWith('法')
            && issuer?.StartsWith("全国人民代表大会", StringComparison.Ordinal) == true
        )
            return "法律";
        if (number?.StartsWith("法释", StringComparison.Ordinal) == true)
            return "司法解释";
        if (issuer == "国务院" && number?.StartsWith("国务院令", StringComparison.Ordinal) == true)
            return "行政法规";
        if (issuer?.EndsWith("人民代表大会常务委员会", StringComparison.Ordinal) == true && title.EndsWith("条例", StringComparison.Ordinal))
            return "地方性法规";
        return OfTitle(title);
    }

    /// <summary>The 文种 a title ends with, 试行 and the like left aside (党政机关公文处理工作条例§8, and the rule types unions use).</summary>
    public static string? OfTitle(string title) =>
        Ending().Match(title) is { Success: true } match ? (match.Groups["kind"].Value == "讲话稿" ? "讲话" : match.Groups["kind"].Value) : null;

    [GeneratedRegex(
        @"(?<kind>实施意见|指导意见|实施方案|工作方案|实施细则|管理办法|考评办法|实施办法|工作报告|调研报告|决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|纪要|条例|规定|办法|细则|方案|规划|计划|要点|章程|制度|总结|讲话稿|讲话|倡议书|公开信|年鉴|函|令)(?:[（(][^（）()]{1,12}[）)])?$"
    )]
    private static partial Regex Ending();

    [GeneratedRegex("〔")]
    private static partial Regex PaperNumber();
}
