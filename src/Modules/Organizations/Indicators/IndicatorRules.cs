namespace Union.Organizations.Indicators;

/// <summary>Floors and targets of the module's indicators (domain.md 4.2). A place with others overrides them as it does other rules.</summary>
internal sealed class IndicatorRules : IRuleProvider
{
    public static readonly Rule<int> FoundingFloor = Of("i01.floor", "企业建会率底线", RuleUnit.Percent);
    public static readonly Rule<int> CommitteeTarget = Of("i02.target", "会员25人以上单位建会率目标", RuleUnit.Percent);
    public static readonly Rule<int> AboveScaleTarget = Of("i03.target", "规模以上企业覆盖率目标", RuleUnit.Percent);
    public static readonly Rule<int> SocialTarget = Of("i04.target", "社会组织覆盖率目标", RuleUnit.Percent);
    public static readonly Rule<int> OnTimeTarget = Of("i10.target", "按期换届率目标", RuleUnit.Percent);
    public static readonly Rule<int> OverdueTarget = Of("i11.target", "逾期换届数上限", RuleUnit.Count);
    public static readonly Rule<int> CommitteesTarget = Of("i12.target", "三委健全率目标", RuleUnit.Percent);
    public static readonly Rule<int> LegalTarget = Of("i13.target", "工会法人登记率目标", RuleUnit.Percent);
    public static readonly Rule<int> DisplayTarget = Of("i14.target", "双亮率目标", RuleUnit.Percent);

    public IReadOnlyList<Rule> Rules { get; } =
    [FoundingFloor, CommitteeTarget, AboveScaleTarget, SocialTarget, OnTimeTarget, OverdueTarget, CommitteesTarget, LegalTarget, DisplayTarget];

    public IReadOnlyList<RuleProfile> Profiles { get; } =
    [
        new(
            RuleProfile.National,
            "全国",
            null,
            [
                new(FoundingFloor.Code, "80", "自治区和旗县工会组建目标：企业工会组建率80%以上，动态保持"), // S0 三(三), S3
                new(CommitteeTarget.Code, "100", "工会法§11"),
                new(AboveScaleTarget.Code, "100", "旗县目标：规模以上企业全覆盖（21/21）"), // S0 二, T5
                new(SocialTarget.Code, "100", "旗县目标：社会组织全覆盖（511/511）"), // S0 二, T6
                new(OnTimeTarget.Code, "100", "工会法§16", IsConfirmed: false, Note: "设计值：任期届满应按期换届"),
                new(OverdueTarget.Code, "0", "工会法§16"),
                new(CommitteesTarget.Code, "98", "他地考核中经审、女职工组织的预设值", IsConfirmed: false),
                new(LegalTarget.Code, "90", "他地考核的预设值", IsConfirmed: false, Note: "会员25人以上的工会另有 100% 的预设值"),
                new(DisplayTarget.Code, "100", "工会全部亮牌子、主席全部亮身份"), // S0 三(四)3
            ]
        ),
    ];

    private static Rule<int> Of(string code, string name, RuleUnit unit) => Rule.Number("indicators." + code, name, unit, "4.2");
}
