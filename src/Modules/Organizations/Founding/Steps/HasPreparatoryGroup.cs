using Union.Organizations.Founding.Cases;

namespace Union.Organizations.Founding.Steps;

/// <summary>A new union is prepared by its preparatory group (选举条例§7).</summary>
internal sealed class HasPreparatoryGroup(FoundingFiles files) : IGuard<UnionFounding>
{
    public async Task CheckAsync(MoveContext<UnionFounding> context, Refusals refusals, CancellationToken cancellationToken)
    {
        var file = await files.OfAsync(context.Subject, cancellationToken);
        if (!file.Preparers.Any(p => p.IsLeader))
            refusals.Add("筹备组还没有组长。请在“基本情况”里登记筹备组，并指定一位组长。", "工会基层组织选举工作条例§7");
        if (context.Subject.PreparedOn is null)
            refusals.Add("还没有填写筹备组成立日期。请在“基本情况”里填写。");
    }
}
