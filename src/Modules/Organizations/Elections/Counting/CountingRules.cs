using Union.Organizations.Rules;

namespace Union.Organizations.Elections.Counting;

/// <summary>The fractions a count is judged by, with their sources; kept with the sheet, so that it reads the same later.</summary>
public sealed record CountingRules(Fraction Quorum, Fraction Majority, string QuorumBasis, string MajorityBasis)
{
    public static CountingRules From(RuleSet rules) =>
        new(
            rules.Value(OrganizationRules.Quorum),
            rules.Value(OrganizationRules.Majority),
            rules.Basis(OrganizationRules.Quorum),
            rules.Basis(OrganizationRules.Majority)
        );
}
