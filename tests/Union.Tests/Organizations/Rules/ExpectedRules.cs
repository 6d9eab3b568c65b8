using Union.Organizations.Rules;
using Union.Work.Rules;
using static Union.Organizations.Rules.OrganizationRules;
using static Union.Tests.Organizations.Rules.ExpectedRule;

namespace Union.Tests.Organizations.Rules;

/// <summary>Every number of domain.md 2(a), 2(h).1 and 2(k) that the module declares, as the articles say it, place by place.</summary>
internal static class ExpectedRules
{
    public static readonly string[] Profiles = ["national", "henan", "shandong", "shanghai", "beijing", "chongqing", "zhejiang"];

    private const string Ballot = "工会基层组织选举工作条例";
    private const string Chairs = "企业工会主席产生办法（试行）";
    private const string Registration = "基层工会法人登记管理办法";

    public static IReadOnlyList<ExpectedRule> All { get; } = [.. Founding(), .. Committees(), .. Terms(), .. Elections(), .. Officers(), .. Ends()];

    public static RuleCatalog Catalog { get; } = new([new OrganizationRules()]);

    public static RuleSet For(string profile) => new(Situation(profile));

    public static RuleCandidate Applied(string profile, Rule rule) => Situation(profile).CandidatesFor(rule).First(c => c.Applies);

    private static RuleBook.Situation Situation(string profile) => new(new DateOnly(2026, 11, 21), Catalog.ChainOf(profile), [], Guid.Empty);

    // 2(a).2, 2(a).3
    private static IEnumerable<ExpectedRule> Founding() =>
        [
            Of(CommitteeThreshold, "25", "工会法§11"),
            Assumed(
                FoundingDeadline,
                "12",
                "国家层面没有规定期限",
                new("henan", "12", "豫工会条例§6"),
                new("chongqing", "12", "渝工会条例§7"),
                new("shanghai", "6", "沪工会条例§10"),
                new("beijing", "6", "京工会法办法§11")
            ),
            Of(FoundingAdvice, "false", "国家层面没有规定", new Local("chongqing", "true", "渝工会条例§7")),
            Of(FoundingHelpers, "false", "国家层面没有规定", new Local("beijing", "true", "京工会法办法§11")),
            Of(PreparatoryFee, "0", "国家层面没有规定", new Local("chongqing", "2", "渝工会条例§36")),
            Of(StalledAfter, "90", "平台提醒节点"),
        ];

    // 2(a).4
    private static IEnumerable<ExpectedRule> Committees() =>
        [
            Of(CommitteeBand1, "3-5", Ballot + "§8"),
            Of(CommitteeBand2, "3-7", Ballot + "§8"),
            Of(CommitteeBand3, "7-15", Ballot + "§8"),
            Of(CommitteeBand4, "15-21", Ballot + "§8"),
            Of(CommitteeBand5, "21-29", Ballot + "§8"),
            Of(CommitteeBand6, "29-37", Ballot + "§8"),
            Assumed(CommitteeBand7, "37-45", Ballot + "§8"),
            Assumed(StandingSize, "9-11", Ballot),
            Assumed(AuditSize, "3-11", Ballot),
            Of(AuditRequired, "true", "工会法§45", new("henan", "true", "豫工会条例§8"), new("beijing", "true", "京工会法办法§58")),
            Assumed(AuditVacancy, "3", "国家层面没有规定", new Local("chongqing", "3", "渝工会条例§10")),
            Assumed(
                WomensMembers,
                "25",
                "工会法§11只说“较多”",
                new("henan", "10", "豫工会条例§9"),
                new("chongqing", "10", "渝工会条例§9"),
                new("shanghai", "25", "沪工会条例§13"),
                new("beijing", "0", "京工会法办法§9")
            ),
            Assumed(WomensWorkers, "0", "国家层面按会员计", new Local("beijing", "25", "京工会法办法§9")),
        ];

    // 2(a).5, the length of a term
    private static IEnumerable<ExpectedRule> Terms() =>
        [
            Of(TermShort, "3", "工会法§16"),
            Of(TermLong, "5", "工会法§16"),
            Of(TermLocal, "5", "工会法§16"),
            Assumed(Postponement, "6", Ballot),
            Of(DueSoon, "180", "A-21"),
            Assumed(SeriouslyOverdue, "365", "A-22"),
        ];

    // 2(a).5, meetings and votes
    private static IEnumerable<ExpectedRule> Elections() =>
        [
            Of(Quorum, "2/3", Ballot),
            Of(Majority, "1/2", Ballot),
            Of(RemovalMajority, "1/2", "工会法§18"),
            Of(CandidateSurplus, "5", Ballot),
            Assumed(StandingSurplus, "10", Ballot),
            Of(CandidateNotice, "7", Chairs + "§10"),
            Assumed(ChairVacancy, "3", "国家层面没有规定期限", new("henan", "3", "豫工会条例§14"), new("chongqing", "3", "渝工会条例§10")),
            Of(VacancyWarn1, "60", "平台提醒节点"),
            Of(VacancyWarn2, "80", "平台提醒节点"),
            Of(ExtraMeeting, "1/3", "工会法§17"),
            Of(MeetingsPerYear, "1", "五个一"),
            Assumed(CongressFrom, "100", "基层工会会员代表大会条例"),
            Of(BanEnterpriseHead, "true", Chairs + "§6", new Local("henan", "true", "豫工会条例§7")),
            Of(BanPartner, "true", Chairs + "§6"),
            Of(BanHrHead, "true", Chairs + "§6", new Local("henan", "true", "豫工会条例§7")),
            Of(BanForeign, "true", Chairs + "§6"),
            Of(BanRelative, "true", "工会法§10"),
            Of(BanLegalRepresentative, "true", Chairs + "§6", new Local("beijing", "true", "京工会法办法§14")),
        ];

    // 2(a).5 and 2(h).1
    private static IEnumerable<ExpectedRule> Officers() =>
        [
            Of(FullTimeFrom, "200", "工会法§14"),
            Assumed(StaffPerMille, "3", "国家层面协商确定", new Local("henan", "3", "豫工会条例§13")),
            Of(PartTimeDays, "3", "工会法§41"),
            Of(TransferSilence, "0", "工会法§18", new Local("shanghai", "15", "沪工会条例§38")),
            Of(ChairTraining, "12", "六有标准", new Local("beijing", "12", "京工会法办法§15", false)),
            Of(TrainingForAll, "false", "国家层面只规定新任主席", new Local("beijing", "true", "京工会法办法§15")),
            Of(MembersRate, "95", "六有标准"),
        ];

    // 2(a).6, 2(a).7
    private static IEnumerable<ExpectedRule> Ends() =>
        [
            Of(LegalChange, "30", Registration),
            Of(LegalRenewal, "true", Registration),
            Assumed(
                SplitProperty,
                "按会员人数（参考重庆）",
                "国家层面没有规定",
                new("henan", "按职工人数", "豫工会条例§35"),
                new("chongqing", "按会员人数", "渝工会条例§42")
            ),
            Of(MergeProperty, "归合并后的工会", "豫工会条例§35"),
            Of(EndProperty, "由上一级工会处理", "豫工会条例§36"),
        ];
}
