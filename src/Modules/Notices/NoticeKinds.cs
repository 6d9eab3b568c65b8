namespace Union.Notices;

/// <summary>The kinds people choose from. A kind is a short text: an import may bring others, and they are kept.</summary>
public static class NoticeKinds
{
    /// <summary>公告 when nobody said.</summary>
    public const string Default = "公告";

    public const int MaxLength = 20;

    /// <summary>The fifteen statutory types (党政机关公文处理工作条例§8), the types of rules, then what unions publish besides (domain.md 2(m).2).</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        "通知",
        "公告",
        "通告",
        "意见",
        "决定",
        "决议",
        "命令",
        "公报",
        "通报",
        "报告",
        "请示",
        "批复",
        "议案",
        "函",
        "纪要",
        "条例",
        "规定",
        "办法",
        "细则",
        "规则",
        "章程",
        "制度",
        "方案",
        "规划",
        "计划",
        "要点",
        "法律",
        "法规",
        "规章",
        "资料",
    ];
}
