using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Steps;

/// <summary>The survey before founding in the "two new" (五个清, S4 (四)): five fields, each filled.</summary>
internal sealed class FiveClears(FoundingFiles files) : IGuard<UnionFounding>
{
    private const string Rule = "五个清，S4 (四)；适用于两新组织";

    public async Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var file = await files.OfAsync(context.Subject, cancellationToken);
        if (file.Units.Count == 0)
            refusals.Add("还没有登记要覆盖的单位。请在“基本情况”里添加。", "domain.md A-03");
        foreach (var unit in file.Units.Where(u => u.IsTwoNew))
        {
            var prospect = file.Prospects.FirstOrDefault(p => p.UnitId == unit.Id);
            if (prospect is null)
                refusals.Add($"“{unit.Name}”还没有摸底。请在“未建会台账”里填写五个清。", Rule);
            else if (prospect.Unclear is { Count: > 0 } unclear)
                refusals.Add($"“{unit.Name}”还没有摸清：{string.Join("、", unclear)}。请在“未建会台账”里补全。", Rule);
        }
    }
}
