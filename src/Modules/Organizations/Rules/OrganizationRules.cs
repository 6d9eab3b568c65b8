using Union.Work.Rules;

namespace Union.Organizations.Rules;

/// <summary>The numbers of organization building that vary by place (domain.md 2(a), 2(h).1, 2(k)); values and sources are in the JSON files beside.</summary>
internal sealed class OrganizationRules : IRuleProvider
{
    public static readonly Rule<int> CommitteeThreshold = Rule.Number(
        "org.committee.threshold",
        "应当建立工会委员会的会员人数",
        RuleUnit.People,
        "2(a).2"
    );
    public static readonly Rule<int> FoundingDeadline = Rule.Number("org.founding.deadline", "新单位建会期限", RuleUnit.Month, "2(a).2");
    public static readonly Rule<bool> FoundingAdvice = Rule.YesNo("org.founding.advice", "逾期未建会时上级发建立工会意见书", "2(a).2");
    public static readonly Rule<bool> FoundingHelpers = Rule.YesNo("org.founding.helpers", "逾期未建会时上级派员指导组建", "2(a).2");
    public static readonly Rule<int> PreparatoryFee = Rule.Number(
        "org.founding.preparatoryfee",
        "逾期未建会按工资总额拨缴的筹备金比例",
        RuleUnit.Percent,
        "2(a).2"
    );
    public static readonly Rule<int> WomensMembers = Rule.Number("org.womens.members", "建立女职工委员会的女会员人数", RuleUnit.People, "2(a).4");
    public static readonly Rule<int> WomensWorkers = Rule.Number(
        "org.womens.workers",
        "建立女职工委员会的女职工人数（按职工计的地方）",
        RuleUnit.People,
        "2(a).4"
    );
    public static readonly Rule<string> CommitteeBand1 = Rule.Text("org.committee.band1", "委员会人数：会员不足25人", "2(a).4");
    public static readonly Rule<string> CommitteeBand2 = Rule.Text("org.committee.band2", "委员会人数：会员25至200人", "2(a).4");
    public static readonly Rule<string> CommitteeBand3 = Rule.Text("org.committee.band3", "委员会人数：会员201至1000人", "2(a).4");
    public static readonly Rule<string> CommitteeBand4 = Rule.Text("org.committee.band4", "委员会人数：会员1001至5000人", "2(a).4");
    public static readonly Rule<string> CommitteeBand5 = Rule.Text("org.committee.band5", "委员会人数：会员5001至10000人", "2(a).4");
    public static readonly Rule<string> CommitteeBand6 = Rule.Text("org.committee.band6", "委员会人数：会员10001至50000人", "2(a).4");
    public static readonly Rule<string> CommitteeBand7 = Rule.Text("org.committee.band7", "委员会人数：会员50001人以上", "2(a).4");
    public static readonly Rule<string> StandingSize = Rule.Text("org.standing.size", "常务委员会人数", "2(a).4");
    public static readonly Rule<string> AuditSize = Rule.Text("org.audit.size", "经费审查委员会人数", "2(a).4");
    public static readonly Rule<bool> AuditRequired = Rule.YesNo("org.audit.required", "独立账户的工会设经费审查委员会", "2(a).4");
    public static readonly Rule<int> AuditVacancy = Rule.Number("org.audit.vacancy", "经审主任、副主任缺位补选期限", RuleUnit.Month, "2(a).4");
    public static readonly Rule<int> TermShort = Rule.Number("org.term.short", "基层工会委员会任期（短）", RuleUnit.Year, "2(a).5");
    public static readonly Rule<int> TermLong = Rule.Number("org.term.long", "基层工会委员会任期（长）", RuleUnit.Year, "2(a).5");
    public static readonly Rule<int> TermLocal = Rule.Number("org.term.local", "地方总工会、产业工会委员会任期", RuleUnit.Year, "2(a).5");
    public static readonly Rule<int> Postponement = Rule.Number("org.term.postponement", "延期换届最长时间", RuleUnit.Month, "2(a).5");
    public static readonly Rule<int> DueSoon = Rule.Number("org.term.dueSoon", "届满前进入提醒的天数", RuleUnit.Day, "2(a).5");
    public static readonly Rule<int> SeriouslyOverdue = Rule.Number("org.term.seriouslyOverdue", "严重逾期的天数", RuleUnit.Day, "2(a).5");
    public static readonly Rule<Fraction> Quorum = Rule.Part("org.election.quorum", "大会有效的到会比例", "2(a).5");
    public static readonly Rule<Fraction> Majority = Rule.Part("org.election.majority", "当选得票（超过应到会人数的比例）", "2(a).5");
    public static readonly Rule<Fraction> RemovalMajority = Rule.Part("org.election.removal", "罢免表决（超过全体的比例）", "2(a).5");
    public static readonly Rule<int> CandidateSurplus = Rule.Number(
        "org.election.surplus",
        "委员差额比例（候选人多于名额）",
        RuleUnit.Percent,
        "2(a).5"
    );
    public static readonly Rule<int> StandingSurplus = Rule.Number("org.election.standingSurplus", "常务委员差额比例", RuleUnit.Percent, "2(a).5");
    public static readonly Rule<int> CandidateNotice = Rule.Number("org.election.notice", "主席候选人公示期", RuleUnit.Day, "2(a).5");
    public static readonly Rule<int> ChairVacancy = Rule.Number("org.election.vacancy", "主席缺位补选期限", RuleUnit.Month, "2(a).5");
    public static readonly Rule<int> VacancyWarn1 = Rule.Number("org.election.vacancyWarn1", "主席缺位第一次提醒", RuleUnit.Day, "2(a).5");
    public static readonly Rule<int> VacancyWarn2 = Rule.Number("org.election.vacancyWarn2", "主席缺位第二次提醒", RuleUnit.Day, "2(a).5");
    public static readonly Rule<Fraction> ExtraMeeting = Rule.Part("org.election.extraMeeting", "可提议召开临时大会的会员比例", "2(a).5");
    public static readonly Rule<int> MeetingsPerYear = Rule.Number(
        "org.election.meetingsPerYear",
        "每年至少召开会员（代表）大会",
        RuleUnit.Count,
        "2(a).5"
    );
    public static readonly Rule<int> CongressFrom = Rule.Number(
        "org.election.congressFrom",
        "可以召开会员代表大会的会员人数",
        RuleUnit.People,
        "2(a).5"
    );
    public static readonly Rule<bool> BanEnterpriseHead = Rule.YesNo("org.election.banHead", "企业行政负责人（含副职）不得作为主席候选人", "2(a).5");
    public static readonly Rule<bool> BanPartner = Rule.YesNo("org.election.banPartner", "合伙人及其近亲属不得作为主席候选人", "2(a).5");
    public static readonly Rule<bool> BanHrHead = Rule.YesNo("org.election.banHr", "人力资源部门负责人不得作为主席候选人", "2(a).5");
    public static readonly Rule<bool> BanForeign = Rule.YesNo("org.election.banForeign", "外籍职工不得作为主席候选人", "2(a).5");
    public static readonly Rule<bool> BanRelative = Rule.YesNo("org.election.banRelative", "企业主要负责人的近亲属不得作为委员会成员", "2(a).5");
    public static readonly Rule<bool> BanLegalRepresentative = Rule.YesNo(
        "org.election.banLegalRepresentative",
        "单位法定代表人不得担任工会主席",
        "2(a).5"
    );
    public static readonly Rule<int> FullTimeFrom = Rule.Number("org.officers.fullTimeFrom", "可以设专职主席的职工人数", RuleUnit.People, "2(a).5");
    public static readonly Rule<int> StaffPerMille = Rule.Number(
        "org.officers.staffPerMille",
        "专职工会干部占职工的千分比（参考）",
        RuleUnit.Count,
        "2(a).5"
    );
    public static readonly Rule<int> PartTimeDays = Rule.Number(
        "org.officers.partTimeDays",
        "非专职委员每月占用工作日上限",
        RuleUnit.WorkingDay,
        "2(a).5"
    );
    public static readonly Rule<int> TransferSilence = Rule.Number(
        "org.officers.transferSilence",
        "调动主席书面征求意见，不答复视为同意的天数",
        RuleUnit.Day,
        "2(a).5"
    );
    public static readonly Rule<int> ChairTraining = Rule.Number("org.officers.training", "新任主席参加培训的期限", RuleUnit.Month, "2(h).1");
    public static readonly Rule<bool> TrainingForAll = Rule.YesNo("org.officers.trainingForAll", "新任副主席、委员和专职干部也要参加培训", "2(k)");
    public static readonly Rule<int> MembersRate = Rule.Number("org.members.rate", "六有要求的入会率", RuleUnit.Percent, "2(h).1");
    public static readonly Rule<int> LegalChange = Rule.Number("org.legal.change", "法人变更登记期限", RuleUnit.Day, "2(a).6");
    public static readonly Rule<bool> LegalRenewal = Rule.YesNo("org.legal.renewal", "换届后换发法人证书", "2(a).6");
    public static readonly Rule<string> SplitProperty = Rule.Text("org.dissolution.split", "分立时财产的分割依据", "2(a).7");
    public static readonly Rule<string> MergeProperty = Rule.Text("org.dissolution.merge", "合并时财产的归属", "2(a).7");
    public static readonly Rule<string> EndProperty = Rule.Text("org.dissolution.end", "撤销时财产的处理", "2(a).7");
    public static readonly Rule<int> StalledAfter = Rule.Number("org.stalled", "建会环节停滞的天数", RuleUnit.Day, "2(a).3");

    public IReadOnlyList<Rule> Rules { get; } =
    [
        CommitteeThreshold,
        FoundingDeadline,
        FoundingAdvice,
        FoundingHelpers,
        PreparatoryFee,
        WomensMembers,
        WomensWorkers,
        CommitteeBand1,
        CommitteeBand2,
        CommitteeBand3,
        CommitteeBand4,
        CommitteeBand5,
        CommitteeBand6,
        CommitteeBand7,
        StandingSize,
        AuditSize,
        AuditRequired,
        AuditVacancy,
        TermShort,
        TermLong,
        TermLocal,
        Postponement,
        DueSoon,
        SeriouslyOverdue,
        Quorum,
        Majority,
        RemovalMajority,
        CandidateSurplus,
        StandingSurplus,
        CandidateNotice,
        ChairVacancy,
        VacancyWarn1,
        VacancyWarn2,
        ExtraMeeting,
        MeetingsPerYear,
        CongressFrom,
        BanEnterpriseHead,
        BanPartner,
        BanHrHead,
        BanForeign,
        BanRelative,
        BanLegalRepresentative,
        FullTimeFrom,
        StaffPerMille,
        PartTimeDays,
        TransferSilence,
        ChairTraining,
        TrainingForAll,
        MembersRate,
        LegalChange,
        LegalRenewal,
        SplitProperty,
        MergeProperty,
        EndProperty,
        StalledAfter,
    ];

    public IReadOnlyList<RuleProfile> Profiles { get; } = EmbeddedProfiles.Of(typeof(OrganizationRules).Assembly);
}
