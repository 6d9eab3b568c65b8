using Union.Organizations.Founding.Cases;
using Union.Organizations.Rules;

namespace Union.Organizations.Founding.Steps;

/// <summary>Stalled is what has made no step for so many days (domain.md 2(a).3).</summary>
internal sealed class NothingMoved : IGuard<UnionFounding>
{
    public Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var days = context.Rules.Value(OrganizationRules.StalledAfter);
        if (context.On.DayNumber - context.Case.EnteredOn.DayNumber < days)
            refusals.Add(
                $"上一环节的日期是 {context.Case.EnteredOn:yyyy年M月d日}，满 {days} 天没有进展才登记为停滞。",
                context.Rules.Basis(OrganizationRules.StalledAfter)
            );
        return Task.CompletedTask;
    }
}
