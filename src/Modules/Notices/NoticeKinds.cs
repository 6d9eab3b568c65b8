namespace Union.Notices;

/// <summary>The kinds people choose from. A kind is a short text: an import may bring others, and they are kept.</summary>
public static class NoticeKinds
{
    /// <summary>公告 when nobody said.</summary>
    public const string Default = "公告";

    public const int MaxLength = 20;

    /// <summary>The fifteen statutory types (党政机关公文处理工作条例§8), then what unions publish besides.</summary>
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
        "法律",
        "法规",
        "规章",
        "办法",
        "方案",
        "规划",
        "资料",
    ];
}
