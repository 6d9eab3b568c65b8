using Union.Organizations.Founding.Cases;
using Union.Organizations.Rules;
using Union.Organizations.Tree;

namespace Union.Organizations.Founding.Steps;

/// <summary>Alone, jointly, attached: what the number of units and of their members allows (工会法§11).</summary>
internal sealed class UnitsFitTheWay(FoundingFiles files) : IGuard<UnionFounding>
{
    public async Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var file = await files.OfAsync(context.Subject, cancellationToken);
        var founding = context.Subject;
        if (file.Units.Count == 0)
            refusals.Add("还没有登记要覆盖的单位。请在“基本情况”里添加。", "domain.md A-03");
        if (founding.Way == FoundingWay.SingleUnit && file.Units.Count > 1)
            refusals.Add($"单建只覆盖一个单位，现在登记了 {file.Units.Count} 个。请改为联建，或去掉多余的单位。", "工会法§11");
        if (founding.Way != FoundingWay.Joint)
            return;
        if (file.Units.Count < 2)
            refusals.Add("联建要有两个以上的单位。请添加单位，或改为单建。", "工会法§11");
        if (founding.Type != OrganizationType.JointUnion)
            refusals.Add("联建成立的是联合基层工会。请在“基本情况”里改正工会类型。", "domain.md 2(a).1");
        var threshold = context.Rules.Value(OrganizationRules.CommitteeThreshold);
        foreach (var unit in file.Units.Where(u => u.Members >= threshold))
            refusals.Add(
                $"“{unit.Name}”有会员 {unit.Members} 人，达到 {threshold} 人，应当单独建立工会委员会，不能联建。",
                context.Rules.Basis(OrganizationRules.CommitteeThreshold)
            );
    }
}
