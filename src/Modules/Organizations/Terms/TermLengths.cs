using Union.Organizations.Rules;
using Union.Organizations.Tree;

namespace Union.Organizations.Terms;

/// <summary>
/// How long a term may last: five years in local federations and industrial unions, three or five in the unions below (工会法§16,
/// domain.md 2(a).5).
/// </summary>
internal sealed record TermLengths(IReadOnlyList<int> Years, string Basis)
{
    public static TermLengths Of(OrganizationType type, RuleSet rules) =>
        type.IsLegalPersonByLaw()
            ? new([rules.Value(OrganizationRules.TermLocal)], rules.Basis(OrganizationRules.TermLocal))
            : new([rules.Value(OrganizationRules.TermShort), rules.Value(OrganizationRules.TermLong)], rules.Basis(OrganizationRules.TermLong));

    /// <summary>Why a term cannot last so many years; null when it can.</summary>
    public string? WhyNot(int years) => Years.Contains(years) ? null : $"每届年数应为 {string.Join(" 或 ", Years)} 年（{Basis}）。";
}
