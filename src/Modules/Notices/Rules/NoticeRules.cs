using Union.Work.Rules;

namespace Union.Notices.Rules;

/// <summary>The numbers of documents that vary by place (domain.md 2(m)); values and sources are in the JSON files beside.</summary>
internal sealed class NoticeRules : IRuleProvider
{
    public static readonly Rule<int> TrialReview = Rule.Number("notices.trial.review", "试行、暂行文件复查前的最长时间", RuleUnit.Month, "2(m).3");

    public IReadOnlyList<Rule> Rules { get; } = [TrialReview];

    public IReadOnlyList<RuleProfile> Profiles { get; } = EmbeddedProfiles.Of(typeof(NoticeRules).Assembly);
}
