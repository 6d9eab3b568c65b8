namespace Union.Notices.Targets;

/// <summary>Measures of targets. Values of different units are never added or compared (domain.md 4.1.4).</summary>
internal static class TargetUnits
{
    public const string Percent = "%";
    public const string People = "人";
    public const string Times = "人次";

    public static IReadOnlyList<string> Known { get; } = [People, Times, "家", "个", Percent, "元", "名", "户", "份", "项", "次", "场", "起", "年"];
}
