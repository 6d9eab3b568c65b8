using System.Globalization;
using Union.Organizations.Rules;

namespace Union.Organizations.Reorganizations;

/// <summary>What becomes of a union's property, by the rules of the place (domain.md 2(a).7: 豫§35–36, 渝§42, 渝§39, 京§60).</summary>
internal sealed class PropertyRules(RuleBook rules)
{
    public async Task<string> NoteAsync(ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        var rule = plan.Reorganization.Kind switch
        {
            ReorganizationKind.Merge => OrganizationRules.MergeProperty,
            ReorganizationKind.Split => OrganizationRules.SplitProperty,
            ReorganizationKind.Dissolve => OrganizationRules.EndProperty,
            _ => null,
        };
        if (rule is null)
            return "";
        var set = await rules.ForAsync(plan.Subject.Id, plan.Reorganization.EffectiveOn, cancellationToken);
        var note = $"{rule.Name}：{set.Value(rule)}。{Shares(plan)}{set.Basis(rule)}";
        return note[..Math.Min(note.Length, 1000)];
    }

    // Both shares: which one counts is the rule's word.
    private static string Shares(ReorganizationPlan plan) =>
        plan.Split is { } s ? $"职工 {Share(s.Workers, plan.Subject.Workers)}，会员 {Share(s.Members, plan.Subject.Members)}。" : "";

    private static string Share(int part, int whole) =>
        whole == 0 ? "—" : string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}（{100.0 * part / whole:0.0}%）");
}
