using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Steps;

/// <summary>A congress needs its delegates before the candidates are reported.</summary>
internal sealed class DelegatesComeFirst : IGuard<UnionFounding>
{
    public Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        if (context.Subject.IsCongress && context.Case.State == "MEMBERS_ENROLLED")
            refusals.Add("这次召开会员代表大会，要先选出会员代表。请先办理“会员代表已选出”。", "domain.md 2(a).3");
        return Task.CompletedTask;
    }
}
