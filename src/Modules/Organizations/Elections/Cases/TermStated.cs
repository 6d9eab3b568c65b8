using Union.Organizations.Terms;

namespace Union.Organizations.Elections.Cases;

/// <summary>The reply must state the term (批复应有文号并明确任期).</summary>
internal sealed class TermStated : IGuard<Election>
{
    public Task CheckAsync(MoveContext<Election> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var e = context.Subject;
        if (e.Kind == ElectionKind.ReElection && e.StartsOn is null)
            refusals.Add("还没有登记批复写明的任期。请在“批复写明的任期”里填写开始和届满日期。", "A-20");
        else if (e.StartsOn is { } starts && Term.WhyNot(starts, e.End.Day) is { } why)
            refusals.Add(why);
        return Task.CompletedTask;
    }
}
