using System.Globalization;
using Union.Work.Rules;

namespace Union.Organizations.Rules;

/// <summary>How many members a committee may have for a number of union members (工会基层组织选举工作条例§8).</summary>
internal sealed record CommitteeSize(int Least, int Most, string Basis)
{
    // The bands of domain.md 2(a).4: most members of the band, rule with its size.
    private static readonly (int UpTo, Rule<string> Size)[] Bands =
    [
        (24, OrganizationRules.CommitteeBand1),
        (200, OrganizationRules.CommitteeBand2),
        (1_000, OrganizationRules.CommitteeBand3),
        (5_000, OrganizationRules.CommitteeBand4),
        (10_000, OrganizationRules.CommitteeBand5),
        (50_000, OrganizationRules.CommitteeBand6),
        (int.MaxValue, OrganizationRules.CommitteeBand7),
    ];

    /// <summary>Size of the union committee.</summary>
    public static CommitteeSize OfCommittee(int members, RuleSet rules) => Read(Bands.First(b => members <= b.UpTo).Size, rules);

    /// <summary>Size of the funds audit committee.</summary>
    public static CommitteeSize OfAudit(RuleSet rules) => Read(OrganizationRules.AuditSize, rules);

    /// <summary>Size of the standing committee that large unions form with the superior's approval.</summary>
    public static CommitteeSize OfStanding(RuleSet rules) => Read(OrganizationRules.StandingSize, rules);

    public bool Allows(int seats) => seats >= Least && seats <= Most;

    private static CommitteeSize Read(Rule<string> rule, RuleSet rules) =>
        rules.Value(rule).Split('-') is [var least, var most]
        && int.TryParse(least, CultureInfo.InvariantCulture, out var from)
        && int.TryParse(most, CultureInfo.InvariantCulture, out var to)
            ? new CommitteeSize(from, to, rules.Basis(rule))
            : throw new InvalidOperationException($"“{rule.Name}”的数值应写成“3-7”的形式。");
}
