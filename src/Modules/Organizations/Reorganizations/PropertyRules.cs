using System.Globalization;

namespace Union.Organizations.Reorganizations;

/// <summary>What becomes of a union's property (domain.md 2(a).7: 豫§35–36, 渝§42, 渝§39, 京§60).</summary>
internal sealed class PropertyRules
{
    public ValueTask<string> NoteAsync(ReorganizationPlan plan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(
            plan.Reorganization.Kind switch
            {
                ReorganizationKind.Merge => $"经费、财产归合并后的工会（{plan.Target?.Name}）。",
                ReorganizationKind.Dissolve => $"经费、财产由上一级工会（{plan.Superior?.Name}）处置；单位破产清算时，工会财产不列入破产财产。",
                ReorganizationKind.Split => Split(plan),
                _ => "",
            }
        );
    }

    private static string Split(ReorganizationPlan plan)
    {
        if (plan.Split is not { } s)
            return "";
        return $"经费、财产按人数分割：按职工人数为 {Share(s.Workers, plan.Subject.Workers)}，按会员人数为 {Share(s.Members, plan.Subject.Members)}。";
    }

    private static string Share(int part, int whole) =>
        whole == 0 ? "—" : string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}（{100.0 * part / whole:0.0}%）");
}
