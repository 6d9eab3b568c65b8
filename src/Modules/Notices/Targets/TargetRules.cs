using Union.Work.Rules;

namespace Union.Notices.Targets;

/// <summary>Numbers of the targets that a site may set otherwise.</summary>
internal sealed class TargetRules : IRuleProvider
{
    public static readonly Rule<int> SoonDays = Rule.Number("notices.targets.soon", "目标到期前多少天提醒", RuleUnit.Day, "2(m).6");
    public static readonly Rule<int> OverdueDays = Rule.Number("notices.targets.overdue", "目标逾期后提醒多少天", RuleUnit.Day, "2(m).6");

    public IReadOnlyList<Rule> Rules { get; } = [SoonDays, OverdueDays];

    public IReadOnlyList<RuleProfile> Profiles { get; } =
    [
        new(
            RuleProfile.National,
            "全国",
            null,
            [
                new(SoonDays.Code, "60", "设计值：到期前两个月", IsConfirmed: false),
                new(OverdueDays.Code, "365", "设计值：逾期一年后不再每日提醒，看板上仍列为逾期", IsConfirmed: false),
            ]
        ),
    ];
}
